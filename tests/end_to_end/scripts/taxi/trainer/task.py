"""The command line of the package."""

import argparse
import json
import os
import shutil

from . import model

if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--train_data_paths", help="GCS or local path to training data", default="data/taxi-train*")
    parser.add_argument(
        "--eval_data_paths", help="GCS or local path to evaluation data", default="data/taxi-valid*"
    )
    parser.add_argument("--train_batch_size", help="Batch size for training steps", type=int, default=16)
    parser.add_argument("--train_steps", help="Steps to run the training job for", type=int, default=60)
    parser.add_argument("--hidden_units", nargs="+", type=int, default=[8, 4])
    parser.add_argument(
        "--output_dir", help="GCS location to write checkpoints and export models", default="taxi_trained"
    )
    parser.add_argument(
        "--job-dir", help="this model ignores this field, but it is required by gcloud", default="junk"
    )
    args = parser.parse_args()
    arguments = args.__dict__
    arguments.pop("job_dir", None)
    output_dir = arguments["output_dir"]
    output_dir = os.path.join(
        output_dir, json.loads(os.environ.get("TF_CONFIG", "{}")).get("task", {}).get("trial", "")
    )
    shutil.rmtree(output_dir, ignore_errors=True)
    model.train_and_evaluate(arguments)
