"""Files that train an experiment elsewhere: on Kubernetes, with Kubeflow or with Slurm, from a container."""
