<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh" sourcelanguage="en">
  <context>
    <name>window</name>
    <message>
      <source> (at step {step} it was {loss})</source>
      <translation> （第 {step} 步时为 {loss}）</translation>
    </message>
    <message>
      <source> A lower learning rate or a check of the data usually helps.</source>
      <translation> 通常降低学习率或检查数据会有帮助。</translation>
    </message>
    <message>
      <source> Checkpoint {steps} has weights that are NaN or infinite.</source>
      <translation> 检查点 {steps} 含有 NaN 或无穷大的权重。</translation>
    </message>
    <message>
      <source> Checkpoint {step} is the newest whose weights are all finite.</source>
      <translation> 检查点 {step} 是权重全部有限的最新检查点。</translation>
    </message>
    <message>
      <source> Did you mean "{near}"?</source>
      <translation> 您是否指“{near}”？</translation>
    </message>
    <message>
      <source> Did you mean {near}?</source>
      <translation> 您是否想输入 {near}？</translation>
    </message>
    <message>
      <source> If it wants arguments, give them as on its command line: --use arguments="...", or {{"arguments": "..."}} in the file {name} beside it.</source>
      <translation> 如果它需要参数，请按其命令行的写法给出：--use arguments="..."，或在旁边的文件 {name} 中写 {{"arguments": "..."}}。</translation>
    </message>
    <message>
      <source> It has the folders {names}; choose the one that training wrote into.</source>
      <translation> 其中有文件夹 {names}；请选择训练写入的那个。</translation>
    </message>
    <message>
      <source> It has: {names}.</source>
      <translation> 现有：{names}。</translation>
    </message>
    <message>
      <source> It holds runs; choose one of them, such as {folder}.</source>
      <translation> 其中有运行；请选择其中之一，例如 {folder}。</translation>
    </message>
    <message>
      <source> It is given its features as a dict: {listed}. If it takes a single tensor, say so in the schema: layout="{name}".</source>
      <translation> 它以 dict 形式接收特征：{listed}。如果它接受单个张量，请在 schema 中写明：layout="{name}"。</translation>
    </message>
    <message>
      <source> It looks like Python 2: convert it to Python 3 first.</source>
      <translation> 这看起来是 Python 2：请先转换为 Python 3。</translation>
    </message>
    <message>
      <source> It would have missed {value} at step {step}.</source>
      <translation> 它会错过第 {step} 步的 {value}。</translation>
    </message>
    <message>
      <source> No checkpoint has finite weights.</source>
      <translation> 没有任何检查点的权重是有限的。</translation>
    </message>
    <message>
      <source> Not checked: {names}.</source>
      <translation> 未检查：{names}。</translation>
    </message>
    <message>
      <source> TensorFlow's own hook would not have stopped it.</source>
      <translation> TensorFlow 自带的钩子不会停止它。</translation>
    </message>
    <message>
      <source> TensorFlow's own hook: at step {step}, the best checkpoint deleted by then.</source>
      <translation> TensorFlow 自带的钩子：在第 {step} 步，那时最佳检查点已被删除。</translation>
    </message>
    <message>
      <source> TensorFlow's own hook: at step {step}.</source>
      <translation> TensorFlow 自带的钩子：在第 {step} 步。</translation>
    </message>
    <message>
      <source> There are event files in folders of it; choose one of them, such as {folder}.</source>
      <translation> 其子文件夹中有事件文件；请选择其中之一，例如 {folder}。</translation>
    </message>
    <message>
      <source> Use dtype float32, or stored_as="float".</source>
      <translation> 请使用 dtype float32，或 stored_as="float"。</translation>
    </message>
    <message>
      <source> What TensorFlow logged is in {file}.</source>
      <translation> TensorFlow 的日志在 {file} 中。</translation>
    </message>
    <message>
      <source> and </source>
      <translation> 和 </translation>
    </message>
    <message>
      <source> and no </source>
      <translation> 和 </translation>
    </message>
    <message>
      <source> and {n} more</source>
      <translation> 以及另外 {n} 个</translation>
    </message>
    <message>
      <source> of the {sampled} that were looked at</source>
      <translation> （查看的 {sampled} 条）</translation>
    </message>
    <message>
      <source> or </source>
      <translation> 或 </translation>
    </message>
    <message>
      <source> {name} is {found}</source>
      <translation> {name} 是{found}</translation>
    </message>
    <message>
      <source>"/{path}" has no meaning behind a model; /versions/2 and /labels/stable have.</source>
      <translation>模型后面的“/{path}”没有意义；可以使用 /versions/2 和 /labels/stable。</translation>
    </message>
    <message>
      <source>"{alias}" holds text that is not Unicode.</source>
      <translation>“{alias}”包含非 Unicode 文本。</translation>
    </message>
    <message>
      <source>"{alias}" is missing.</source>
      <translation>缺少“{alias}”。</translation>
    </message>
    <message>
      <source>"{alias}" is missing. {signature} takes: {names}.</source>
      <translation>缺少“{alias}”。{signature} 需要：{names}。</translation>
    </message>
    <message>
      <source>"{alias}" is missing: {name} takes it.</source>
      <translation>缺少“{alias}”：{name} 需要它。</translation>
    </message>
    <message>
      <source>"{alias}" is not an input of the {model}. {said}</source>
      <translation>“{alias}”不是 {model} 的输入。{said}</translation>
    </message>
    <message>
      <source>"{alias}" is not an input of {signature}. Its inputs are: {names}.</source>
      <translation>“{alias}”不是 {signature} 的输入。其输入为：{names}。</translation>
    </message>
    <message>
      <source>"{alias}" must have the shape {wanted}, batch first, not {shape}.</source>
      <translation>“{alias}”的形状必须为 {wanted}（批次在前），而不是 {shape}。</translation>
    </message>
    <message>
      <source>"{alias}" must hold numbers or text.</source>
      <translation>“{alias}”必须是数值或文本。</translation>
    </message>
    <message>
      <source>"{alias}" must hold text, not {value}.</source>
      <translation>“{alias}”必须是文本，而不是 {value}。</translation>
    </message>
    <message>
      <source>"{alias}" must hold {dtype} values.</source>
      <translation>“{alias}”必须是 {dtype} 值。</translation>
    </message>
    <message>
      <source>"{alias}" needs the batch dimension: a list with one value per row.</source>
      <translation>“{alias}”需要批次维度：每行一个值的列表。</translation>
    </message>
    <message>
      <source>"{column}" holds numbers or dates. Say where to cut.</source>
      <translation>“{column}”包含数字或日期。请指定切分位置。</translation>
    </message>
    <message>
      <source>"{column}" holds words, which cannot be cut. Say which to learn from.</source>
      <translation>“{column}”包含文字，无法切分。请指定用哪些来学习。</translation>
    </message>
    <message>
      <source>"{column}" is missing in {missing} of {rows} records. Fill or remove those records, or choose another column to split by.</source>
      <translation>{rows} 条记录中有 {missing} 条缺少“{column}”。请补全或删除这些记录，或选择其他列来划分。</translation>
    </message>
    <message>
      <source>"{column}" is never "{word}". It is one of: {known}.</source>
      <translation>“{column}”从不是“{word}”。它是以下之一：{known}。</translation>
    </message>
    <message>
      <source>"{column}" is the label. Choose another column to split by.</source>
      <translation>“{column}”是标签。请选择其他列来划分。</translation>
    </message>
    <message>
      <source>"{column}" splits the data, and {error}</source>
      <translation>“{column}”用于划分数据，而 {error}</translation>
    </message>
    <message>
      <source>"{label}" cannot be a label: it may hold no space, "/" or ":".</source>
      <translation>“{label}”不能作为标签：不得包含空格、“/”或“:”。</translation>
    </message>
    <message>
      <source>"{line}" maps a variable to a scope. End both with "/" to map all names that begin so, or neither.</source>
      <translation>“{line}”把变量映射到作用域。若要映射所有以此开头的名称，请让两者都以“/”结尾，否则都不要。</translation>
    </message>
    <message>
      <source>"{name}" cannot be the name of a model.</source>
      <translation>“{name}”不能作为模型名称。</translation>
    </message>
    <message>
      <source>"{name}" cannot be used: {reason}. Leave it out.</source>
      <translation>“{name}”无法使用：{reason}。请将其去掉。</translation>
    </message>
    <message>
      <source>"{name}" cannot name an evaluation. Use letters, digits, dots, dashes and underscores.</source>
      <translation>“{name}”不能用作评估名称。请使用字母、数字、点、连字符和下划线。</translation>
    </message>
    <message>
      <source>"{name}" cannot split the data. Choose a column of numbers, of dates such as 2024-05-31, or of 2 to {most} different words.</source>
      <translation>“{name}”无法用于划分数据。请选择数字列、形如 2024-05-31 的日期列，或含 2 至 {most} 个不同词的列。</translation>
    </message>
    <message>
      <source>"{name}" changes its number of dimensions from batch to batch</source>
      <translation>“{name}”的维数随批次变化</translation>
    </message>
    <message>
      <source>"{name}" has no values. Choose another label.</source>
      <translation>“{name}”没有值。请选择其他标签。</translation>
    </message>
    <message>
      <source>"{name}" has the shape {shape} for each record, which changes from batch to batch</source>
      <translation>“{name}”每条记录的形状为 {shape}，且随批次变化</translation>
    </message>
    <message>
      <source>"{name}" has {count} values that are NaN or infinite.</source>
      <translation>“{name}”有 {count} 个值是 NaN 或无穷大。</translation>
    </message>
    <message>
      <source>"{name}" has {count} values that are NaN or infinite. Mend the data, or leave it out.</source>
      <translation>“{name}”有 {count} 个值是 NaN 或无穷大。请修正数据，或将其去掉。</translation>
    </message>
    <message>
      <source>"{name}" has {values}: too many for classes. At most {most} work.</source>
      <translation>“{name}”有 {values}：对多分类来说太多。最多 {most} 个。</translation>
    </message>
    <message>
      <source>"{name}" is a float64, kept as raw bytes in an Example: parse it with tf.io.decode_raw.</source>
      <translation>“{name}”是以原始字节保存在 Example 中的 float64：请用 tf.io.decode_raw 解析。</translation>
    </message>
    <message>
      <source>"{name}" is a sequence of steps, which a cell of a CSV file cannot hold. Use TFRecords of SequenceExamples, or Arrays.</source>
      <translation>“{name}”是步骤序列，CSV 文件的单元格无法容纳。请使用含 SequenceExample 的 TFRecords，或使用 Arrays。</translation>
    </message>
    <message>
      <source>"{name}" is a sequence of steps, which build_parsing_serving_input_receiver_fn cannot parse. Use tf.io.parse_sequence_example in a receiver of your own, or an export of the Workbench, which does.</source>
      <translation>“{name}”是步骤序列，build_parsing_serving_input_receiver_fn 无法解析。请在您自己的接收器中使用 tf.io.parse_sequence_example，或使用 Workbench 的导出模型，它会这样做。</translation>
    </message>
    <message>
      <source>"{name}" is a sequence: choose RNN, or leave it out.</source>
      <translation>“{name}”是序列：请选择 RNN，或将其去掉。</translation>
    </message>
    <message>
      <source>"{name}" is a single value and not one for each record</source>
      <translation>“{name}”是单个值，而不是每条记录一个值</translation>
    </message>
    <message>
      <source>"{name}" is an image: choose CNN, or leave it out.</source>
      <translation>“{name}”是图像：请选择 CNN，或将其去掉。</translation>
    </message>
    <message>
      <source>"{name}" is missing in {missing} of {rows} records. Fill or remove those records, or choose another label.</source>
      <translation>{rows} 条记录中有 {missing} 条缺少“{name}”。请补全或删除这些记录，或选择其他标签。</translation>
    </message>
    <message>
      <source>"{name}" is not a number that the experiment uses, so it has no unit.</source>
      <translation>“{name}”不是实验使用的数值，因此没有单位。</translation>
    </message>
    <message>
      <source>"{name}" is not a single value in each record. Choose another label.</source>
      <translation>“{name}”在每条记录中不是单个值。请选择其他标签。</translation>
    </message>
    <message>
      <source>"{name}" is not part of a script that can be chosen. There are: {names}.</source>
      <translation>“{name}”不是可以选择的脚本部分。现有：{names}。</translation>
    </message>
    <message>
      <source>"{name}" is of dtype {dtype}</source>
      <translation>“{name}”的 dtype 为 {dtype}</translation>
    </message>
    <message>
      <source>"{name}" is ragged in more than one dimension</source>
      <translation>“{name}”在多于一个维度上不规则（ragged）</translation>
    </message>
    <message>
      <source>"{name}" is sparse, with gaps in its rows or more than two dimensions</source>
      <translation>“{name}”是稀疏的，行中有空缺或超过两个维度</translation>
    </message>
    <message>
      <source>"{name}" is there.</source>
      <translation>“{name}”存在。</translation>
    </message>
    <message>
      <source>"{name}" is {value} in every record: there is nothing to learn. Choose another label.</source>
      <translation>“{name}”在每条记录中都是 {value}：没有可学习的内容。请选择其他标签。</translation>
    </message>
    <message>
      <source>"{name}" must hold true or false (bool), not {value}.</source>
      <translation>“{name}”必须是 true 或 false（bool），而不是 {value}。</translation>
    </message>
    <message>
      <source>"{name}" must hold whole numbers ({dtype}), not {value}.</source>
      <translation>“{name}”必须是整数（{dtype}），而不是 {value}。</translation>
    </message>
    <message>
      <source>"{name}" must hold {dtype} values, not complex numbers.</source>
      <translation>“{name}”必须是 {dtype} 值，而不是复数。</translation>
    </message>
    <message>
      <source>"{name}" must hold {dtype} values, not {kind}.</source>
      <translation>“{name}”必须是 {dtype} 值，而不是 {kind}。</translation>
    </message>
    <message>
      <source>"{name}" must hold {dtype} values, not {value}.</source>
      <translation>“{name}”必须是 {dtype} 值，而不是 {value}。</translation>
    </message>
    <message>
      <source>"{name}" must lie {limits}, not {value}.</source>
      <translation>“{name}”必须在 {limits}，而不是 {value}。</translation>
    </message>
    <message>
      <source>"{name}": {problem} Mend the data, or choose another label.</source>
      <translation>“{name}”：{problem}请修正数据，或选择其他标签。</translation>
    </message>
    <message>
      <source>"{name}": {problem} Mend the data, or leave it out.</source>
      <translation>“{name}”：{problem}请修正数据，或将其去掉。</translation>
    </message>
    <message>
      <source>"{name}": {why}. Choose from: {offered}.</source>
      <translation>“{name}”：{why}。可选：{offered}。</translation>
    </message>
    <message>
      <source>"{pattern}" is not a regular expression: {error}. For example, dense.* chooses all variables whose names begin with dense.</source>
      <translation>“{pattern}”不是正则表达式：{error}。例如 dense.* 选择所有名称以 dense 开头的变量。</translation>
    </message>
    <message>
      <source>"{text}" is not a date such as 2024-05-31.</source>
      <translation>“{text}”不是形如 2024-05-31 的日期。</translation>
    </message>
    <message>
      <source>"{text}" is not a number.</source>
      <translation>“{text}”不是数字。</translation>
    </message>
    <message>
      <source>"{url}" is not the URL of a run. Enter one such as gs://bucket/folder/run-001.</source>
      <translation>“{url}”不是运行的 URL。请输入类似 gs://bucket/folder/run-001 的地址。</translation>
    </message>
    <message>
      <source>"{word}" is among the words to learn from, too.</source>
      <translation>“{word}”也在用于学习的词中。</translation>
    </message>
    <message>
      <source>&amp;Export</source>
      <translation>导出(&amp;E)</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>文件(&amp;F)</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>帮助(&amp;H)</translation>
    </message>
    <message>
      <source>&amp;Run</source>
      <translation>运行(&amp;R)</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>视图(&amp;V)</translation>
    </message>
    <message>
      <source>(empty)</source>
      <translation>（空）</translation>
    </message>
    <message>
      <source>(no name)</source>
      <translation>（无名称）</translation>
    </message>
    <message>
      <source>(none)</source>
      <translation>（无）</translation>
    </message>
    <message>
      <source>+ New run</source>
      <translation>+ 新运行</translation>
    </message>
    <message>
      <source>+ Trials…</source>
      <translation>+ 试验…</translation>
    </message>
    <message numerus="yes">
      <source>+ {n} models</source>
      <translation>
        <numerusform>+ {n} 个模型</numerusform>
      </translation>
    </message>
    <message>
      <source>, {n} batches</source>
      <translation>，{n} 个批次</translation>
    </message>
    <message>
      <source>, {n} steps</source>
      <translation>，{n} 步</translation>
    </message>
    <message>
      <source>, … {n} steps</source>
      <translation>, … {n} 步</translation>
    </message>
    <message>
      <source>, … {n} values</source>
      <translation>, … {n} 个值</translation>
    </message>
    <message>
      <source>/versions/2 or /labels/stable behind it asks that version</source>
      <translation>在末尾加 /versions/2 或 /labels/stable 可查询该版本</translation>
    </message>
    <message>
      <source>1 797 images of 8 x 8 grey pixels as PNG in TFRecords, decoded and scaled in `preprocess`, shifted a little in `augment`, read by a small convolutional network.</source>
      <translation>TFRecord 中的 1 797 张 8 x 8 灰度 PNG 图像，在 `preprocess` 中解码并缩放，在 `augment` 中略微平移，由一个小型卷积网络识别。</translation>
    </message>
    <message>
      <source>344 penguins of the Palmer archipelago: four measurements with gaps, two categories, three species. A small network with one of Estimator's heads.</source>
      <translation>帕尔默群岛的 344 只企鹅：四项有缺失的测量值、两个类别、三个物种。一个小型网络，使用 Estimator 的一个 head。</translation>
    </message>
    <message>
      <source>5 % · median · 95 %</source>
      <translation>5 % · 中位数 · 95 %</translation>
    </message>
    <message>
      <source>59 min</source>
      <translation>59 min</translation>
    </message>
    <message>
      <source>; best {value} at step {step}</source>
      <translation>；最佳值 {value}，第 {step} 步</translation>
    </message>
    <message>
      <source>; did you mean {near!r}?</source>
      <translation>；您是否指 {near!r}？</translation>
    </message>
    <message>
      <source>; there are: {known}</source>
      <translation>；现有：{known}</translation>
    </message>
    <message numerus="yes">
      <source>&lt;b&gt;{step}&lt;/b&gt; of {n} steps</source>
      <translation>
        <numerusform>&lt;b&gt;{step}&lt;/b&gt; / {n} 步</numerusform>
      </translation>
    </message>
    <message>
      <source>&lt;h3&gt;Estimator Workbench {version}&lt;/h3&gt;
&lt;p&gt;Trains TensorFlow Estimators: watch, pick a checkpoint, export it, try it.&lt;/p&gt;
&lt;p&gt;Python {python}, PySide6 {pyside}, pyqtgraph {pyqtgraph}, TensorFlow {tensorflow}.&lt;/p&gt;
&lt;p&gt;Apache License 2.0. The sample data has its own licences; they stand beside it in resources/data.&lt;/p&gt;
&lt;p&gt;The window uses Qt and PySide6 under the GNU Lesser General Public License, version 3. They are packages of
their own, which you may replace. The text of the licence is in {licences}.&lt;/p&gt;
</source>
      <translation>&lt;h3&gt;Estimator Workbench {version}&lt;/h3&gt;
&lt;p&gt;训练 TensorFlow Estimator：观察过程、挑选检查点、导出并试用。&lt;/p&gt;
&lt;p&gt;Python {python}，PySide6 {pyside}，pyqtgraph {pyqtgraph}，TensorFlow {tensorflow}。&lt;/p&gt;
&lt;p&gt;Apache License 2.0。示例数据有各自的许可，与数据一起放在 resources/data 中。&lt;/p&gt;
&lt;p&gt;本窗口依据 GNU Lesser General Public License 第 3 版使用 Qt 和 PySide6。它们是独立的软件包，
您可以替换。许可全文位于 {licences}。&lt;/p&gt;
</translation>
    </message>
    <message>
      <source>A CNN needs one image in each record; there are {count}.</source>
      <translation>CNN 需要每条记录中有一张图像；现有 {count} 张。</translation>
    </message>
    <message>
      <source>A ServingInputReceiver is what a serving_input_receiver_fn returns: the features for model_fn, and the receiver_tensors that a request is put into.</source>
      <translation>ServingInputReceiver 是 serving_input_receiver_fn 的返回值：供 model_fn 使用的特征，以及接收请求内容的 receiver_tensors。</translation>
    </message>
    <message>
      <source>A batch has 1 row or more, not {rows}.</source>
      <translation>一个批次至少有 1 行，而不是 {rows}。</translation>
    </message>
    <message>
      <source>A batch has at most {most} rows.</source>
      <translation>一个批次最多有 {most} 行。</translation>
    </message>
    <message>
      <source>A checkpoint has no signatures</source>
      <translation>检查点没有签名</translation>
    </message>
    <message>
      <source>A checkpoint holds only numbers and needs your code. An export adds the graph and receivers: it runs anywhere, without your code.</source>
      <translation>检查点只含数值，需要您的代码。导出模型还包含计算图和接收器：无需您的代码即可在任何地方运行。</translation>
    </message>
    <message>
      <source>A checkpoint is named by its step, a whole number, not "{name}".</source>
      <translation>检查点以其步数（整数）命名，而不是“{name}”。</translation>
    </message>
    <message>
      <source>A client of TensorFlow Serving's gRPC port</source>
      <translation>TensorFlow Serving gRPC 端口的客户端</translation>
    </message>
    <message>
      <source>A command of the tool that comes with TensorFlow</source>
      <translation>TensorFlow 自带工具的命令</translation>
    </message>
    <message>
      <source>A complex number is written {"real": 1.5, "imag": -2}.</source>
      <translation>复数写作 {"real": 1.5, "imag": -2}。</translation>
    </message>
    <message>
      <source>A convolutional network, for images.</source>
      <translation>卷积网络，用于图像。</translation>
    </message>
    <message>
      <source>A cut of Where("{column}") must be a number, not NaN.</source>
      <translation>Where("{column}") 的分界必须是数字，不能是 NaN。</translation>
    </message>
    <message>
      <source>A dense request is an object {alias: values with the batch dimension}.</source>
      <translation>dense 请求是一个对象 {alias: 带批次维度的值}。</translation>
    </message>
    <message>
      <source>A feature key is the name model_fn reads. No signature of this export has it as an input: it travels inside a serialized tf.train.Example, as build_parsing_serving_input_receiver_fn makes it.</source>
      <translation>特征键是 model_fn 读取的名称。此导出模型没有以它为输入的签名：它位于序列化的 tf.train.Example 中，由 build_parsing_serving_input_receiver_fn 规定。</translation>
    </message>
    <message>
      <source>A feature key is the name model_fn reads. The dense receiver of an export takes it over as its receiver key; the example receiver parses it out of a serialized tf.train.Example.</source>
      <translation>特征键是 model_fn 读取的名称。导出模型的 dense 接收器直接将其用作接收器键；example 接收器从序列化的 tf.train.Example 中解析它。</translation>
    </message>
    <message>
      <source>A feature key is the name model_fn reads: features[key]. Training gets it from the input_fn, serving from the receiver; it must be the same in both. The signature does not show it.</source>
      <translation>特征键是 model_fn 读取的名称：features[key]。训练时来自 input_fn，服务时来自接收器；两者必须一致。签名中不显示它。</translation>
    </message>
    <message>
      <source>A folder, or a .json file</source>
      <translation>文件夹或 .json 文件</translation>
    </message>
    <message>
      <source>A grid needs the values of {name} as a list, or a range with a step.</source>
      <translation>网格需要 {name} 的值列表，或带步长的范围。</translation>
    </message>
    <message>
      <source>A label is what the model should answer: the loss and the metrics compare with it. A receiver makes features only, so no request and no signature has it.</source>
      <translation>标签是模型应给出的答案：损失和指标与之比较。接收器只生成特征，因此请求和签名中都没有标签。</translation>
    </message>
    <message>
      <source>A line of {file} cannot be read; the other evaluations are shown.</source>
      <translation>{file} 中有一行无法读取；其他评估照常显示。</translation>
    </message>
    <message>
      <source>A lower learning rate often helps; check the data too.</source>
      <translation>降低学习率通常有帮助；也请检查数据。</translation>
    </message>
    <message>
      <source>A metric is measured by each evaluation, over all its records.</source>
      <translation>指标由每次评估在其全部记录上测量。</translation>
    </message>
    <message>
      <source>A model to be loaded</source>
      <translation>要加载的模型</translation>
    </message>
    <message>
      <source>A name is one line of printable characters.</source>
      <translation>名称须为一行可打印字符。</translation>
    </message>
    <message>
      <source>A network of hidden layers, which finds how the inputs act together.</source>
      <translation>由隐藏层组成的网络，可发现各输入如何共同作用。</translation>
    </message>
    <message>
      <source>A new folder for the run; in the workspace it is listed with the others</source>
      <translation>运行的新文件夹；放在工作区内会与其他运行一起列出</translation>
    </message>
    <message>
      <source>A new run of {experiment} from its first step.</source>
      <translation>{experiment} 的新运行，从第一步开始。</translation>
    </message>
    <message>
      <source>A new run starts with the weights of this checkpoint, where names and shapes match. Its params and settings are those in the form.</source>
      <translation>新运行从此检查点的权重开始（名称和形状相符的部分）。参数和设置取自表单。</translation>
    </message>
    <message>
      <source>A new run takes the weights whose names, shapes and types match. Other weights, the optimizer and the step count start fresh.</source>
      <translation>新运行会采用名称、形状和类型都匹配的权重。其他权重、优化器和步数从头开始。</translation>
    </message>
    <message>
      <source>A new run.</source>
      <translation>新运行。</translation>
    </message>
    <message>
      <source>A note has at most {most} characters, this one has {n}.</source>
      <translation>一条备注最多 {most} 个字符，这条有 {n} 个。</translation>
    </message>
    <message>
      <source>A number from 0 to 1; Enter takes it</source>
      <translation>0 到 1 之间的数；按 Enter 应用</translation>
    </message>
    <message>
      <source>A number, or a date such as 2024-05-31</source>
      <translation>数字，或 2024-05-31 这样的日期</translation>
    </message>
    <message>
      <source>A number, such as a price. The answer is a number on the same scale.</source>
      <translation>一个数字，例如价格。答案是同一尺度上的数字。</translation>
    </message>
    <message>
      <source>A param is a hyperparameter: params[name] in your functions.</source>
      <translation>参数即超参数：在您的函数中为 params[name]。</translation>
    </message>
    <message>
      <source>A part of data is (first, end) with 0 &lt;= first &lt; end &lt;= 100, not {part}.</source>
      <translation>数据的一部分写作 (first, end)，且 0 &lt;= first &lt; end &lt;= 100，而不是 {part}。</translation>
    </message>
    <message>
      <source>A placeholder is the tensor in the graph that a request is put into. Its name is for Session.run only: a client uses the receiver key. A placeholder named like a variable would break the export, so the Workbench keeps its own under a scope.</source>
      <translation>placeholder 是图中接收请求内容的张量。其名称只用于 Session.run：客户端使用接收器键。若 placeholder 与变量同名，导出会失败，因此 Workbench 将自己的 placeholder 放在一个 scope 下。</translation>
    </message>
    <message>
      <source>A point a row: across what is predicted, up how far it is above the label</source>
      <translation>每行一个点：横轴为预测值，纵轴为预测高出标签的量</translation>
    </message>
    <message>
      <source>A point is written every so many steps, and with each checkpoint.</source>
      <translation>每隔固定步数以及每个检查点写入一个点。</translation>
    </message>
    <message>
      <source>A point is written every {steps} steps, and with each checkpoint.</source>
      <translation>每 {steps} 步以及每个检查点写入一个点。</translation>
    </message>
    <message>
      <source>A quotation mark is not closed in the arguments {text}. Close it, or put a backslash before it.</source>
      <translation>参数 {text} 中有一个引号没有闭合。请将其闭合，或在其前加反斜杠。</translation>
    </message>
    <message>
      <source>A receiver key is the name a request uses for an input: the key of receiver_tensors, and so the input alias of the signature.</source>
      <translation>接收器键是请求中输入所用的名称：receiver_tensors 的键，也就是签名的输入别名。</translation>
    </message>
    <message>
      <source>A receiver key is the name a request uses: the input alias of a signature. It is not a feature key: the receiver makes the features that model_fn reads from it.</source>
      <translation>接收器键是请求所用的名称：签名的输入别名。它不是特征键：接收器由它生成 model_fn 读取的特征。</translation>
    </message>
    <message>
      <source>A receiver key is the name a request uses; a feature key is the name model_fn reads. Here they are the same, {how}. They may differ: a serving_input_receiver_fn of your own maps one to the other.</source>
      <translation>接收器键是请求使用的名称；特征键是 model_fn 读取的名称。此处两者相同，{how}。它们也可以不同：您自己的 serving_input_receiver_fn 会将其中一个映射到另一个。</translation>
    </message>
    <message>
      <source>A record of the training data is damaged: {message}</source>
      <translation>训练数据中有一条记录已损坏：{message}</translation>
    </message>
    <message>
      <source>A record's number, from 0; Enter goes there</source>
      <translation>记录编号，从 0 起；按 Enter 转到</translation>
    </message>
    <message>
      <source>A recurrent network, for sequences and for texts whose order counts.</source>
      <translation>循环网络，用于序列以及顺序重要的文本。</translation>
    </message>
    <message>
      <source>A regular expression that the names of the model's variables must match from their beginning</source>
      <translation>模型变量的名称须从开头匹配的正则表达式</translation>
    </message>
    <message>
      <source>A row is a step of the sequence, with any number of values, separated by commas. Left empty there is none.</source>
      <translation>一行是序列的一步，可含任意数量以逗号分隔的值。留空则没有步。</translation>
    </message>
    <message>
      <source>A row is a step of the sequence, with its values. Left empty there is none.</source>
      <translation>一行是序列的一步及其值。留空则没有步。</translation>
    </message>
    <message>
      <source>A run that is being trained is taken as it stands.</source>
      <translation>正在训练的运行按当前状态下载。</translation>
    </message>
    <message>
      <source>A running TensorFlow Serving</source>
      <translation>运行中的 TensorFlow Serving</translation>
    </message>
    <message>
      <source>A server does not tell which features an Example holds. Name the export as well, which knows them, or send a record of a TFRecord file.</source>
      <translation>服务器不会说明 Example 含有哪些特征。请同时指定知道这些特征的导出模型，或发送 TFRecord 文件中的记录。</translation>
    </message>
    <message>
      <source>A serving_input_receiver_fn that does what the dense receiver of this model does.</source>
      <translation>一个 serving_input_receiver_fn，其作用与此模型的 dense 接收器相同。</translation>
    </message>
    <message>
      <source>A signature is one named entry of an export: input aliases to output aliases. A client that names it does not notice if serving_default becomes another.</source>
      <translation>签名是导出模型的一个具名入口：从输入别名到输出别名。指定签名的客户端不受 serving_default 变化的影响。</translation>
    </message>
    <message>
      <source>A smaller change does not count as an improvement.</source>
      <translation>更小的变化不算改善。</translation>
    </message>
    <message>
      <source>A training by a cluster cannot be asked for a checkpoint; it saves one every checkpoint_every steps.</source>
      <translation>无法要求集群训练保存检查点；它每 checkpoint_every 步保存一个。</translation>
    </message>
    <message>
      <source>A training by a cluster cannot be discarded while it is trained; stop it and delete it.</source>
      <translation>集群训练在进行中无法丢弃；请停止并删除它。</translation>
    </message>
    <message>
      <source>A training by a cluster cannot be extended while it is trained; stop it and train on with a higher max_steps.</source>
      <translation>集群训练在进行中无法延长；请停止它，然后以更大的 max_steps 继续训练。</translation>
    </message>
    <message>
      <source>A training by a cluster cannot be paused.</source>
      <translation>集群训练无法暂停。</translation>
    </message>
    <message>
      <source>A training by a cluster cannot be stopped after its next evaluation; stop it now.</source>
      <translation>集群训练无法在下一次评估后停止；请立即停止。</translation>
    </message>
    <message>
      <source>A training runs in this window. Wait until it ends, or stop it.</source>
      <translation>此窗口中有训练正在进行。请等待其结束，或将其停止。</translation>
    </message>
    <message>
      <source>A version is a whole number from 1, not {number}.</source>
      <translation>版本是从 1 开始的整数，而不是 {number}。</translation>
    </message>
    <message>
      <source>A version number names one export. Leave it empty for several checkpoints.</source>
      <translation>一个版本号只对应一个导出模型。导出多个检查点时请留空。</translation>
    </message>
    <message>
      <source>A weight for each input. Fast, easy to explain, the one to beat.</source>
      <translation>每个输入一个权重。速度快、容易解释，可作为基准。</translation>
    </message>
    <message>
      <source>API word</source>
      <translation>API 词</translation>
    </message>
    <message>
      <source>AUGMENT</source>
      <translation>数据增强</translation>
    </message>
    <message>
      <source>About</source>
      <translation>关于</translation>
    </message>
    <message>
      <source>About {train} records to learn from, and {rest} to be judged on.</source>
      <translation>约 {train} 条记录用于学习，{rest} 条用于评判。</translation>
    </message>
    <message>
      <source>Accuracy</source>
      <translation>准确率</translation>
    </message>
    <message>
      <source>Across: the label; up: what the model says; on the line they are equal</source>
      <translation>横轴：标签；纵轴：模型的答案；在线上两者相等</translation>
    </message>
    <message>
      <source>Add a SavedModel</source>
      <translation>添加 SavedModel</translation>
    </message>
    <message>
      <source>Add files…</source>
      <translation>添加文件…</translation>
    </message>
    <message>
      <source>Add trials to this sweep</source>
      <translation>为此超参数搜索添加试验</translation>
    </message>
    <message>
      <source>Address of the served model</source>
      <translation>所部署模型的地址</translation>
    </message>
    <message>
      <source>Add…</source>
      <translation>添加…</translation>
    </message>
    <message>
      <source>After an answer, press Save as test case: later exports can be asked it again.</source>
      <translation>得到答案后点击“保存为测试用例”：之后的导出模型可再次用它查询。</translation>
    </message>
    <message>
      <source>After {text} the filter needs &lt;, &lt;=, &gt;, &gt;=, =, !=, ~ or in, not {token}.</source>
      <translation>在 {text} 之后，筛选条件需要 &lt;、&lt;=、&gt;、&gt;=、=、!=、~ 或 in，而不是 {token}。</translation>
    </message>
    <message>
      <source>Age</source>
      <translation>时间</translation>
    </message>
    <message>
      <source>All experiments</source>
      <translation>全部实验</translation>
    </message>
    <message>
      <source>All files (*)</source>
      <translation>所有文件 (*)</translation>
    </message>
    <message>
      <source>All names</source>
      <translation>所有名称</translation>
    </message>
    <message>
      <source>All of them are known to do nothing but compute.</source>
      <translation>已知它们都只做计算。</translation>
    </message>
    <message>
      <source>All records{looked} are at or above {cut}, which leaves nothing to learn from. Enter another cut.</source>
      <translation>所有记录{looked}都大于或等于 {cut}，没有可用于学习的记录。请输入其他分界。</translation>
    </message>
    <message>
      <source>All records{looked} are before {cut}, which leaves nothing to be judged on. Enter another cut.</source>
      <translation>所有记录{looked}都在 {cut} 之前，没有可用于评判的记录。请输入其他分界。</translation>
    </message>
    <message>
      <source>All records{looked} are below {cut}, which leaves nothing to be judged on. Enter another cut.</source>
      <translation>所有记录{looked}都小于 {cut}，没有可用于评判的记录。请输入其他分界。</translation>
    </message>
    <message>
      <source>All records{looked} are on or after {cut}, which leaves nothing to learn from. Enter another cut.</source>
      <translation>所有记录{looked}都在 {cut} 当天或之后，没有可用于学习的记录。请输入其他分界。</translation>
    </message>
    <message>
      <source>All rows</source>
      <translation>所有行</translation>
    </message>
    <message>
      <source>All runs of an experiment side by side: filter them, plot them, and start a sweep over the params.</source>
      <translation>并排显示一个实验的所有运行：可筛选、绘图，并对参数进行超参数搜索。</translation>
    </message>
    <message>
      <source>All signatures as JSON</source>
      <translation>全部签名（JSON）</translation>
    </message>
    <message>
      <source>All values are the same</source>
      <translation>所有值相同</translation>
    </message>
    <message>
      <source>All weights are finite.</source>
      <translation>所有权重均为有限值。</translation>
    </message>
    <message>
      <source>All {count} test cases pass on export {version}.</source>
      <translation>导出模型 {version} 通过了全部 {count} 个测试用例。</translation>
    </message>
    <message numerus="yes">
      <source>All {n} pass</source>
      <translation>
        <numerusform>{n} 个全部通过</numerusform>
      </translation>
    </message>
    <message>
      <source>All {same} variables of the checkpoint fit the model.</source>
      <translation>检查点的全部 {same} 个变量都与模型匹配。</translation>
    </message>
    <message>
      <source>Also draw, faintly, the points that a restart from an older checkpoint replaced</source>
      <translation>同时以浅色绘制因从较早检查点重新开始而被取代的点</translation>
    </message>
    <message>
      <source>Also writes assets.extra/frozen_graph.pb: weights and tables as constants. Optimized: TensorFlow folds what is constant and drops what no signature needs.</source>
      <translation>另外写入 assets.extra/frozen_graph.pb：权重和表作为常量。优化：TensorFlow 会折叠常量，并去掉签名不需要的部分。</translation>
    </message>
    <message>
      <source>An Example is an object {feature: value}, or a list of them.</source>
      <translation>Example 是一个对象 {feature: 值}，或由其组成的列表。</translation>
    </message>
    <message>
      <source>An RNN needs a sequence: a list whose length varies, steps, or a text.</source>
      <translation>RNN 需要序列：长度可变的列表、步或文本。</translation>
    </message>
    <message>
      <source>An experiment has a build_fn, a model_fn or an estimator; this one has {found}.</source>
      <translation>实验应有 build_fn、model_fn 或 estimator；此实验有：{found}。</translation>
    </message>
    <message>
      <source>An experiment is a Python program with the same access to this machine as you have. Run only what you wrote or trust. You are asked again when its content changes.

{file}</source>
      <translation>实验是一个 Python 程序，对本机拥有与您相同的访问权限。请只运行您编写或信任的代码。内容更改后会再次询问。

{file}</translation>
    </message>
    <message>
      <source>An experiment with a build_fn needs a head, or a loss_fn.</source>
      <translation>带 build_fn 的实验需要 head 或 loss_fn。</translation>
    </message>
    <message>
      <source>An export is what predicts, without your code: in Python, in TensorFlow Serving, or here.</source>
      <translation>导出模型无需您的代码即可预测：在 Python、TensorFlow Serving 或此处。</translation>
    </message>
    <message>
      <source>An export keeps the weights and leaves the optimizer's variables behind.</source>
      <translation>导出模型保留权重，但不包含优化器的变量。</translation>
    </message>
    <message>
      <source>An output alias is the name under which the answer carries a value: a key of export_outputs.</source>
      <translation>输出别名是答案中某个值的名称：export_outputs 的键。</translation>
    </message>
    <message>
      <source>An output alias is the name under which the answer carries a value: a key of the model's export_outputs, or of its predictions where there are none. It is the same in every receiver's signature.</source>
      <translation>输出别名是答案中某个值的名称：模型 export_outputs 的键，若没有则为预测的键。它在每个接收器的签名中都相同。</translation>
    </message>
    <message>
      <source>Analyse</source>
      <translation>分析</translation>
    </message>
    <message>
      <source>Analyse again</source>
      <translation>重新分析</translation>
    </message>
    <message>
      <source>Analyse asks the model about every row of the run's evaluation data: wrong rows, slices by a feature, thresholds, calibration.</source>
      <translation>“分析”会就运行评估数据的每一行查询模型：错误的行、按特征切片、阈值、校准。</translation>
    </message>
    <message>
      <source>Analysis</source>
      <translation>分析</translation>
    </message>
    <message>
      <source>Another checkpoint of step {step} is listed.</source>
      <translation>已列出第 {step} 步的另一个检查点。</translation>
    </message>
    <message>
      <source>Another file of points is still being saved. Try again when it is complete.</source>
      <translation>另一个数据点文件仍在保存。请等它完成后再试。</translation>
    </message>
    <message>
      <source>Another process follows {name} and evaluates its checkpoints. Stop it first.</source>
      <translation>另一个进程正在跟踪 {name} 并评估其检查点。请先停止它。</translation>
    </message>
    <message>
      <source>Another process is training this run.</source>
      <translation>另一个进程正在训练此运行。</translation>
    </message>
    <message>
      <source>Another process runs the sweep {name} now. Wait until it ends, or choose another folder.</source>
      <translation>另一个进程正在运行超参数搜索 {name}。请等它结束，或选择其他文件夹。</translation>
    </message>
    <message>
      <source>Another program is fetching {url} just now. Try again in a minute.</source>
      <translation>另一个程序正在获取 {url}。请一分钟后再试。</translation>
    </message>
    <message>
      <source>Answer</source>
      <translation>答案</translation>
    </message>
    <message>
      <source>Answer, as text</source>
      <translation>答案（文本）</translation>
    </message>
    <message>
      <source>Any number of values, separated by commas; left empty there is none.</source>
      <translation>任意数量的值，以逗号分隔；留空则没有值。</translation>
    </message>
    <message>
      <source>Arguments</source>
      <translation>命令行参数</translation>
    </message>
    <message>
      <source>Arguments of the script</source>
      <translation>脚本的命令行参数</translation>
    </message>
    <message>
      <source>Arguments of {file}</source>
      <translation>{file} 的命令行参数</translation>
    </message>
    <message>
      <source>As TensorFlow Serving names it; only an available version answers</source>
      <translation>TensorFlow Serving 的状态名；只有可用版本会应答</translation>
    </message>
    <message>
      <source>As a command</source>
      <translation>作为命令</translation>
    </message>
    <message>
      <source>As a picture</source>
      <translation>作为图片</translation>
    </message>
    <message>
      <source>As found</source>
      <translation>按自动识别</translation>
    </message>
    <message>
      <source>As text</source>
      <translation>作为文本</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>跟随系统</translation>
    </message>
    <message>
      <source>As the vocabulary has it</source>
      <translation>与词汇表一致</translation>
    </message>
    <message>
      <source>Ask TensorFlow Serving over REST.</source>
      <translation>通过 REST 查询 TensorFlow Serving。</translation>
    </message>
    <message>
      <source>Ask TensorFlow Serving over gRPC.</source>
      <translation>通过 gRPC 查询 TensorFlow Serving。</translation>
    </message>
    <message>
      <source>Ask all of them what the form says</source>
      <translation>用表单的输入查询所有模型</translation>
    </message>
    <message>
      <source>Ask no more of them</source>
      <translation>不再查询其余模型</translation>
    </message>
    <message>
      <source>Ask server</source>
      <translation>查询服务器</translation>
    </message>
    <message>
      <source>Ask the chosen export every test case</source>
      <translation>用每个测试用例查询所选导出模型</translation>
    </message>
    <message>
      <source>Ask the export with the tool that comes with TensorFlow.</source>
      <translation>用 TensorFlow 自带的工具查询导出模型。</translation>
    </message>
    <message>
      <source>Ask the model about every row</source>
      <translation>就每一行查询模型</translation>
    </message>
    <message>
      <source>Ask the model over the whole range</source>
      <translation>在整个范围内查询模型</translation>
    </message>
    <message>
      <source>Ask the server what the form says</source>
      <translation>用表单的输入查询服务器</translation>
    </message>
    <message>
      <source>Asked for: {what}</source>
      <translation>已请求：{what}</translation>
    </message>
    <message>
      <source>Asking checkpoint {step}</source>
      <translation>正在查询检查点 {step}</translation>
    </message>
    <message>
      <source>Asking export {name}</source>
      <translation>正在查询导出模型 {name}</translation>
    </message>
    <message>
      <source>Asking for the versions</source>
      <translation>正在查询版本</translation>
    </message>
    <message>
      <source>Asking the server</source>
      <translation>正在查询服务器</translation>
    </message>
    <message>
      <source>Asking {name}</source>
      <translation>正在查询 {name}</translation>
    </message>
    <message>
      <source>Asking…</source>
      <translation>正在查询…</translation>
    </message>
    <message>
      <source>Assets</source>
      <translation>资源文件</translation>
    </message>
    <message>
      <source>At once</source>
      <translation>同时数量</translation>
    </message>
    <message>
      <source>At random, by their content</source>
      <translation>按内容随机</translation>
    </message>
    <message>
      <source>At step</source>
      <translation>所在步</translation>
    </message>
    <message>
      <source>At step {step} the median of {count} values is {median}; 90 % of them lie between {low} and {high}.</source>
      <translation>第 {step} 步：{count} 个值的中位数为 {median}；其中 90 % 在 {low} 到 {high} 之间。</translation>
    </message>
    <message>
      <source>Attach a run at a URL…</source>
      <translation>附加 URL 上的运行…</translation>
    </message>
    <message>
      <source>Attach a run…</source>
      <translation>附加运行…</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>上一页</translation>
    </message>
    <message>
      <source>Bar</source>
      <translation>竖线</translation>
    </message>
    <message>
      <source>Bars: the share that came true; dots: the mean stated probability; on the line they are equal. The number over a bar is that of its rows.</source>
      <translation>柱：实际发生的比例；点：所给概率的平均值；在线上时两者相等。柱上方的数字是其行数。</translation>
    </message>
    <message>
      <source>Batch</source>
      <translation>批量</translation>
    </message>
    <message>
      <source>Batch size</source>
      <translation>批次大小</translation>
    </message>
    <message>
      <source>Be judged on</source>
      <translation>评判</translation>
    </message>
    <message>
      <source>Before the first step</source>
      <translation>第一步之前</translation>
    </message>
    <message>
      <source>Begin a new run with the weights of this checkpoint.</source>
      <translation>用此检查点的权重开始新的运行。</translation>
    </message>
    <message>
      <source>Being computed…</source>
      <translation>正在计算…</translation>
    </message>
    <message>
      <source>Best F1</source>
      <translation>最佳 F1</translation>
    </message>
    <message>
      <source>Best checkpoint at {step}</source>
      <translation>最佳检查点在第 {step} 步</translation>
    </message>
    <message>
      <source>Best model</source>
      <translation>最佳模型</translation>
    </message>
    <message>
      <source>Best run, importance, failed runs and command</source>
      <translation>最佳运行、参数重要性、失败的运行和命令</translation>
    </message>
    <message>
      <source>Best so far</source>
      <translation>目前最佳</translation>
    </message>
    <message>
      <source>Best so far:  {checkpoint}</source>
      <translation>目前最佳：  {checkpoint}</translation>
    </message>
    <message>
      <source>Best {best} at step {step}, last {last}</source>
      <translation>最佳 {best}（第 {step} 步），最后 {last}</translation>
    </message>
    <message>
      <source>Best {metric} (higher is better)</source>
      <translation>最佳 {metric}（越高越好）</translation>
    </message>
    <message>
      <source>Best {metric} (lower is better)</source>
      <translation>最佳 {metric}（越低越好）</translation>
    </message>
    <message>
      <source>Best {metric} of all evaluations</source>
      <translation>所有评估中最佳的 {metric}</translation>
    </message>
    <message>
      <source>Best {metric} {value} at {step}</source>
      <translation>最佳 {metric} {value}（第 {step} 步）</translation>
    </message>
    <message>
      <source>Best {value} at step {step}</source>
      <translation>最佳 {value}（第 {step} 步）</translation>
    </message>
    <message>
      <source>Best {value} at step {step}.</source>
      <translation>最佳 {value}（第 {step} 步）。</translation>
    </message>
    <message>
      <source>Better is</source>
      <translation>更好的方向</translation>
    </message>
    <message>
      <source>Beyond hope: stop as soon as the metric is worse than this value.</source>
      <translation>已无希望：指标比此值更差即停止。</translation>
    </message>
    <message>
      <source>Binary</source>
      <translation>二分类</translation>
    </message>
    <message>
      <source>Binary needs a label of two values; "{name}" has {values}.</source>
      <translation>二分类需要有两个值的标签；“{name}”有 {values}。</translation>
    </message>
    <message>
      <source>Binary needs the values 0 and 1 in TFRecords. Choose classes.</source>
      <translation>二分类在 TFRecord 中需要值 0 和 1。请选择多分类。</translation>
    </message>
    <message>
      <source>Bins</source>
      <translation>区间</translation>
    </message>
    <message>
      <source>Blanks around text</source>
      <translation>文本两端的空格</translation>
    </message>
    <message>
      <source>Both at once: good where there are many words and few records of each.</source>
      <translation>两者结合：适合词很多而每个词的记录很少的情况。</translation>
    </message>
    <message>
      <source>Both cuts of Where("{column}") must be numbers, or both dates.</source>
      <translation>Where("{column}") 的两个分界必须同为数字或同为日期。</translation>
    </message>
    <message>
      <source>Branch</source>
      <translation>分支</translation>
    </message>
    <message>
      <source>Branch and train</source>
      <translation>分支并训练</translation>
    </message>
    <message>
      <source>Branch from {run}</source>
      <translation>从 {run} 分支</translation>
    </message>
    <message>
      <source>Branching from checkpoint {step}</source>
      <translation>正在从检查点 {step} 分支</translation>
    </message>
    <message>
      <source>Branch…</source>
      <translation>分支…</translation>
    </message>
    <message>
      <source>Break the prediction off</source>
      <translation>取消预测</translation>
    </message>
    <message>
      <source>Browse…</source>
      <translation>浏览…</translation>
    </message>
    <message>
      <source>Build a tf.train.Example value by value, and ask the export with it. No Workbench is needed.</source>
      <translation>逐个值构建 tf.train.Example，并用它查询导出模型，无需 Workbench。</translation>
    </message>
    <message>
      <source>Build the Example value by value, then ask</source>
      <translation>逐个值构建 Example，然后查询</translation>
    </message>
    <message>
      <source>Build the graphs…</source>
      <translation>构建计算图…</translation>
    </message>
    <message>
      <source>Building the graphs</source>
      <translation>正在构建计算图</translation>
    </message>
    <message>
      <source>Building the model to see its signatures…</source>
      <translation>正在构建模型以查看其签名…</translation>
    </message>
    <message>
      <source>Building the training graph</source>
      <translation>正在构建训练图</translation>
    </message>
    <message>
      <source>Building them runs the experiment's code, which you have not allowed yet.</source>
      <translation>构建它们需要运行实验的代码，而您尚未允许。</translation>
    </message>
    <message>
      <source>By repeats</source>
      <translation>按重复</translation>
    </message>
    <message>
      <source>By the column {name}</source>
      <translation>按列 {name}</translation>
    </message>
    <message>
      <source>By {what}</source>
      <translation>按 {what}</translation>
    </message>
    <message>
      <source>Bytes are written {"b64": "..."}; another object has no meaning here.</source>
      <translation>字节写作 {"b64": "..."}；其他对象在此没有意义。</translation>
    </message>
    <message>
      <source>Bytes on disk</source>
      <translation>磁盘占用</translation>
    </message>
    <message>
      <source>Bytes on disk.</source>
      <translation>磁盘占用字节数。</translation>
    </message>
    <message>
      <source>CSV (*.csv)</source>
      <translation>CSV (*.csv)</translation>
    </message>
    <message>
      <source>CSV (*.csv);;JSON (*.json)</source>
      <translation>CSV (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
      <source>CSV and TFRecord files (*.csv *.tsv *.txt *.tfrecord* *.tfrecords* *.record* *.gz)</source>
      <translation>CSV 和 TFRecord 文件 (*.csv *.tsv *.txt *.tfrecord* *.tfrecords* *.record* *.gz)</translation>
    </message>
    <message>
      <source>CSV file (*.csv)</source>
      <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
      <source>CSV files, or TFRecord files of Examples or SequenceExamples, packed by gzip or not. Several files are taken as one, if they have the same columns.</source>
      <translation>CSV 文件，或含 Example 或 SequenceExample 的 TFRecord 文件，可用 gzip 压缩。列相同的多个文件视为一个。</translation>
    </message>
    <message>
      <source>CSV format</source>
      <translation>CSV 格式</translation>
    </message>
    <message>
      <source>Calibration</source>
      <translation>校准</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Cancel the export; nothing is kept</source>
      <translation>取消导出；不保留任何内容</translation>
    </message>
    <message>
      <source>Cancelled</source>
      <translation>已取消</translation>
    </message>
    <message>
      <source>Cancelled: nothing was written.</source>
      <translation>已取消：没有写入任何内容。</translation>
    </message>
    <message>
      <source>Cancelled; nothing was kept.</source>
      <translation>已取消；未保留任何内容。</translation>
    </message>
    <message>
      <source>Cancelling…</source>
      <translation>正在取消…</translation>
    </message>
    <message>
      <source>Cases</source>
      <translation>用例</translation>
    </message>
    <message>
      <source>Cells of a spreadsheet can be pasted from the selected cell on.</source>
      <translation>可从所选单元格起粘贴电子表格的单元格。</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>变化</translation>
    </message>
    <message>
      <source>Change nothing</source>
      <translation>不作更改</translation>
    </message>
    <message>
      <source>Change rule…</source>
      <translation>更改规则…</translation>
    </message>
    <message>
      <source>Change the permissions of its files.</source>
      <translation>请更改其文件的权限。</translation>
    </message>
    <message>
      <source>Chart of {title}</source>
      <translation>{title} 的图表</translation>
    </message>
    <message>
      <source>Chart size</source>
      <translation>图表大小</translation>
    </message>
    <message>
      <source>Charts</source>
      <translation>图表</translation>
    </message>
    <message>
      <source>Check the settings on the right, then press Train.</source>
      <translation>检查右侧的设置，然后按“训练”。</translation>
    </message>
    <message>
      <source>Checking the export against its checkpoint</source>
      <translation>正在将导出模型与其检查点比对</translation>
    </message>
    <message>
      <source>Checkpoint</source>
      <translation>检查点</translation>
    </message>
    <message>
      <source>Checkpoint and export, side by side</source>
      <translation>检查点与导出模型对比</translation>
    </message>
    <message>
      <source>Checkpoint every</source>
      <translation>检查点间隔</translation>
    </message>
    <message>
      <source>Checkpoint file…</source>
      <translation>检查点文件…</translation>
    </message>
    <message>
      <source>Checkpoint now</source>
      <translation>立即保存检查点</translation>
    </message>
    <message>
      <source>Checkpoint or evaluate now, stop later, extend, discard</source>
      <translation>立即保存检查点或评估、稍后停止、延长、丢弃</translation>
    </message>
    <message>
      <source>Checkpoint to start from</source>
      <translation>起始检查点</translation>
    </message>
    <message>
      <source>Checkpoint {name}</source>
      <translation>检查点 {name}</translation>
    </message>
    <message>
      <source>Checkpoint {name} cannot be exported: {reason}.</source>
      <translation>无法导出检查点 {name}：{reason}。</translation>
    </message>
    <message>
      <source>Checkpoint {name} is damaged: {problem}. Choose another one.</source>
      <translation>检查点 {name} 已损坏：{problem}。请选择其他检查点。</translation>
    </message>
    <message>
      <source>Checkpoint {name} is not listed. {reason}</source>
      <translation>检查点 {name} 未列出。{reason}</translation>
    </message>
    <message>
      <source>Checkpoint {name} was saved by another model than the experiment's: {differing}{more}. Export a checkpoint of this model, or restore the experiment.</source>
      <translation>检查点 {name} 由与实验不同的模型保存：{differing}{more}。请导出此模型的检查点，或恢复实验。</translation>
    </message>
    <message>
      <source>Checkpoint {step}</source>
      <translation>检查点 {step}</translation>
    </message>
    <message>
      <source>Checkpoint {step} cannot be checked here ({reason}); TensorFlow restores it if possible.</source>
      <translation>检查点 {step} 无法在此检查（{reason}）；TensorFlow 会尽可能恢复它。</translation>
    </message>
    <message>
      <source>Checkpoint {step} cannot be checked here, so no older one was removed.</source>
      <translation>检查点 {step} 无法在此检查，因此没有移除更早的检查点。</translation>
    </message>
    <message>
      <source>Checkpoint {step} holds weights that are NaN or infinite and was set aside.</source>
      <translation>检查点 {step} 含有 NaN 或无穷大的权重，已搁置。</translation>
    </message>
    <message>
      <source>Checkpoint {step} is being exported or evaluated. Try again when that is done.</source>
      <translation>检查点 {step} 正在导出或评估。请等其完成后再试。</translation>
    </message>
    <message>
      <source>Checkpoint {step} is damaged and was set aside.</source>
      <translation>检查点 {step} 已损坏，已搁置。</translation>
    </message>
    <message>
      <source>Checkpoint {step} is damaged, so nothing can start from it: {problem}</source>
      <translation>检查点 {step} 已损坏，无法以此为起点：{problem}</translation>
    </message>
    <message>
      <source>Checkpoint {step} is kept and exported.</source>
      <translation>检查点 {step} 已保留并已导出。</translation>
    </message>
    <message>
      <source>Checkpoint {step} is kept.</source>
      <translation>检查点 {step} 已保留。</translation>
    </message>
    <message>
      <source>Checkpoint {step} is the best.</source>
      <translation>检查点 {step} 最佳。</translation>
    </message>
    <message>
      <source>Checkpoint {step} is the newest of a run that is being trained. Stop it first.</source>
      <translation>检查点 {step} 是正在训练的运行的最新检查点。请先停止训练。</translation>
    </message>
    <message>
      <source>Checkpoint {step} is there.</source>
      <translation>检查点 {step} 存在。</translation>
    </message>
    <message>
      <source>Checkpoint {step} of {name}</source>
      <translation>{name} 的检查点 {step}</translation>
    </message>
    <message>
      <source>Checkpoint {step} of {name} cannot be used. {problem}</source>
      <translation>{name} 的检查点 {step} 不可用。{problem}</translation>
    </message>
    <message>
      <source>Checkpoint {step} was damaged while it was written, so no older one was removed. Check the disk, then resume.</source>
      <translation>检查点 {step} 在写入时损坏，因此没有移除更早的检查点。请检查磁盘，然后继续。</translation>
    </message>
    <message>
      <source>Checkpoint {step} was deleted; it is in the trash.</source>
      <translation>检查点 {step} 已删除，在回收站中。</translation>
    </message>
    <message>
      <source>Checkpoint {step} was not exported: {reason}</source>
      <translation>检查点 {step} 未导出：{reason}</translation>
    </message>
    <message>
      <source>Checkpoint {step}, best</source>
      <translation>检查点 {step}，最佳</translation>
    </message>
    <message>
      <source>Checkpoint {step}: click to show it on the Models page, right-click for more</source>
      <translation>检查点 {step}：单击在“模型”页显示，右键单击查看更多</translation>
    </message>
    <message>
      <source>Checkpoint {step}: {doing}</source>
      <translation>检查点 {step}：{doing}</translation>
    </message>
    <message>
      <source>Checkpoint {which} of {name} cannot be used. {problem}</source>
      <translation>{name} 的检查点 {which} 不可用。{problem}</translation>
    </message>
    <message>
      <source>Checkpoints</source>
      <translation>检查点</translation>
    </message>
    <message>
      <source>Checkpoints (*.index)</source>
      <translation>检查点 (*.index)</translation>
    </message>
    <message>
      <source>Checkpoints are being evaluated. Wait until that ends, or stop it on the Models page.</source>
      <translation>正在评估检查点。请等待其结束，或在“模型”页面停止。</translation>
    </message>
    <message>
      <source>Checkpoints of the run, the newest first</source>
      <translation>运行的检查点，最新的在前</translation>
    </message>
    <message>
      <source>Checkpoints of {name} are evaluated as they are saved.</source>
      <translation>{name} 的检查点会在保存后随即评估。</translation>
    </message>
    <message>
      <source>Checkpoints of {name} were evaluated as "{evaluation}" {before}. Choose another name for {file}, or measure all of them again.</source>
      <translation>{name} 的检查点已{before}以“{evaluation}”评估过。请为 {file} 选择其他名称，或全部重新测量。</translation>
    </message>
    <message>
      <source>Choose CSV or TFRecord files</source>
      <translation>选择 CSV 或 TFRecord 文件</translation>
    </message>
    <message>
      <source>Choose CSV or TFRecord files; an experiment file is written for them</source>
      <translation>选择 CSV 或 TFRecord 文件；将为其编写实验文件</translation>
    </message>
    <message>
      <source>Choose a folder, or a .json file.</source>
      <translation>请选择文件夹或 .json 文件。</translation>
    </message>
    <message>
      <source>Choose a run, a checkpoint or a SavedModel to start from.</source>
      <translation>请选择作为起点的运行、检查点或 SavedModel。</translation>
    </message>
    <message>
      <source>Choose a run, an export or a checkpoint file</source>
      <translation>选择运行、导出模型或检查点文件</translation>
    </message>
    <message>
      <source>Choose a sample, open an experiment or an Estimator script of yours, or make one from a data file. Its params and settings appear as a form, and the tooltip of each field says what it means.</source>
      <translation>选择示例，打开您的实验或 Estimator 脚本，或者从数据文件创建一个。其参数和设置以表单显示，每个字段的提示说明其含义。</translation>
    </message>
    <message>
      <source>Choose a sample, or open a Python file of yours.</source>
      <translation>选择一个示例，或打开您的 Python 文件。</translation>
    </message>
    <message>
      <source>Choose a sample, or open your experiment</source>
      <translation>选择一个示例，或打开您的实验</translation>
    </message>
    <message>
      <source>Choose a signature, or type a part of its name</source>
      <translation>选择签名，或输入其名称的一部分</translation>
    </message>
    <message>
      <source>Choose an export; its signature becomes a form. Fill it in and read the answer at the right.</source>
      <translation>选择一个导出模型，其签名会变成表单。填写后在右侧查看答案。</translation>
    </message>
    <message>
      <source>Choose at least one feature, which the model learns from.</source>
      <translation>请至少选择一个供模型学习的特征。</translation>
    </message>
    <message>
      <source>Choose at least one file.</source>
      <translation>请至少选择一个文件。</translation>
    </message>
    <message>
      <source>Choose at least one version. There are: {listed}.</source>
      <translation>请至少选择一个版本。现有：{listed}。</translation>
    </message>
    <message>
      <source>Choose data</source>
      <translation>选择数据</translation>
    </message>
    <message>
      <source>Choose exports or checkpoints with Compare with…: each is given the input of the form, and the answers stand side by side.</source>
      <translation>用“比较对象…”选择导出模型或检查点：它们都接收表单的输入，答案并排显示。</translation>
    </message>
    <message>
      <source>Choose files to add to the export</source>
      <translation>选择要添加到导出模型的文件</translation>
    </message>
    <message>
      <source>Choose files…</source>
      <translation>选择文件…</translation>
    </message>
    <message>
      <source>Choose further exports and checkpoints, to be asked the same</source>
      <translation>选择其他导出模型和检查点，以同样的输入查询</translation>
    </message>
    <message>
      <source>Choose it and press Plot: the other inputs stay as the form says.</source>
      <translation>选择它并点击“绘图”：其他输入保持表单中的值。</translation>
    </message>
    <message>
      <source>Choose one of the checkpoints in it, such as {name}: </source>
      <translation>请选择其中的一个检查点，例如 {name}： </translation>
    </message>
    <message>
      <source>Choose the columns</source>
      <translation>选择列</translation>
    </message>
    <message>
      <source>Choose the folder</source>
      <translation>选择文件夹</translation>
    </message>
    <message>
      <source>Choose the label, which the model is to predict. There are: {names}.</source>
      <translation>请选择模型要预测的标签。现有：{names}。</translation>
    </message>
    <message>
      <source>Choose what to start from; the variables that match are listed here.</source>
      <translation>请选择起点；匹配的变量会列在这里。</translation>
    </message>
    <message>
      <source>Choose what to train next</source>
      <translation>选择接下来训练什么</translation>
    </message>
    <message>
      <source>Choose where the file is written</source>
      <translation>选择文件的写入位置</translation>
    </message>
    <message>
      <source>Choose where the folder goes</source>
      <translation>选择文件夹的位置</translation>
    </message>
    <message>
      <source>Choose workspace</source>
      <translation>选择工作区</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>选择…</translation>
    </message>
    <message>
      <source>Chosen files</source>
      <translation>已选文件</translation>
    </message>
    <message>
      <source>Class</source>
      <translation>类别</translation>
    </message>
    <message>
      <source>Class probabilities</source>
      <translation>类别概率</translation>
    </message>
    <message>
      <source>Class probabilities: {said}</source>
      <translation>类别概率：{said}</translation>
    </message>
    <message>
      <source>Classes</source>
      <translation>多分类</translation>
    </message>
    <message>
      <source>Classes are words or whole numbers; "{name}" has decimals. Choose regression.</source>
      <translation>类别是词或整数；“{name}”含有小数。请选择回归。</translation>
    </message>
    <message>
      <source>Classes in TFRecords are numbered from 0 to {most} at most; "{name}" goes from {minimum:g} to {maximum:g}.</source>
      <translation>TFRecord 中的类别编号从 0 开始，最大为 {most}；“{name}”的范围是 {minimum:g} 至 {maximum:g}。</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>清除</translation>
    </message>
    <message>
      <source>Clear queue</source>
      <translation>清空队列</translation>
    </message>
    <message>
      <source>Clear the selection</source>
      <translation>清除选择</translation>
    </message>
    <message>
      <source>Click a param to draw the metric over it</source>
      <translation>单击参数可绘制指标随它的变化</translation>
    </message>
    <message>
      <source>Click a slice to show its rows</source>
      <translation>点击切片以显示其行</translation>
    </message>
    <message>
      <source>Click an entry to restore its input</source>
      <translation>点击条目可恢复其输入</translation>
    </message>
    <message>
      <source>Click at the very left, or Ctrl+Space: draw it over the open run. Right button: more.</source>
      <translation>单击最左侧或按 Ctrl+空格：叠加到打开的运行上。右键：更多。</translation>
    </message>
    <message>
      <source>Click or press Space to draw it over the open run on the Train page, or no more</source>
      <translation>单击或按空格键，在“训练”页将其叠加到打开的运行上，或取消叠加</translation>
    </message>
    <message>
      <source>Clients preprocess the features and send the results.</source>
      <translation>客户端预处理特征并发送结果。</translation>
    </message>
    <message>
      <source>Clients send one tensor per feature, with the names and shapes of the schema.</source>
      <translation>客户端为每个特征发送一个张量，名称和形状与模式一致。</translation>
    </message>
    <message>
      <source>Clients send serialized tf.train.Examples. The graph parses them; defaults fill gaps.</source>
      <translation>客户端发送序列化的 tf.train.Example。计算图负责解析；缺失处用默认值填充。</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Close the code</source>
      <translation>关闭代码</translation>
    </message>
    <message>
      <source>Close the explanation</source>
      <translation>关闭说明</translation>
    </message>
    <message>
      <source>Close the help</source>
      <translation>关闭帮助</translation>
    </message>
    <message>
      <source>Close this window</source>
      <translation>关闭此窗口</translation>
    </message>
    <message>
      <source>Close this window; the export continues</source>
      <translation>关闭此窗口；导出继续进行</translation>
    </message>
    <message>
      <source>Close without exporting</source>
      <translation>关闭而不导出</translation>
    </message>
    <message>
      <source>Close without saving</source>
      <translation>关闭而不保存</translation>
    </message>
    <message>
      <source>Close without writing anything</source>
      <translation>关闭而不写入任何内容</translation>
    </message>
    <message>
      <source>Closing: training saves a checkpoint first</source>
      <translation>正在关闭：训练先保存检查点</translation>
    </message>
    <message>
      <source>Closing…</source>
      <translation>正在关闭…</translation>
    </message>
    <message>
      <source>Code: {what}</source>
      <translation>代码：{what}</translation>
    </message>
    <message>
      <source>Collapse or expand the log</source>
      <translation>折叠或展开日志</translation>
    </message>
    <message>
      <source>Collecting…</source>
      <translation>正在收集…</translation>
    </message>
    <message>
      <source>Column</source>
      <translation>列</translation>
    </message>
    <message>
      <source>Column {place} has no name. Enter one.</source>
      <translation>第 {place} 列没有名称。请输入名称。</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>列</translation>
    </message>
    <message>
      <source>Columns of the data</source>
      <translation>数据的列</translation>
    </message>
    <message>
      <source>Columns {first} and {place} are both named "{name}". Change one.</source>
      <translation>第 {first} 列和第 {place} 列都叫“{name}”。请更改其中一个。</translation>
    </message>
    <message>
      <source>Comma</source>
      <translation>逗号</translation>
    </message>
    <message>
      <source>Command of the sweep</source>
      <translation>超参数搜索的命令</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>比较</translation>
    </message>
    <message>
      <source>Compare runs</source>
      <translation>比较运行</translation>
    </message>
    <message>
      <source>Compare the runs on the charts…</source>
      <translation>比较图表上的运行…</translation>
    </message>
    <message>
      <source>Compare what is sent with what training reads: preprocess is a part of the dense and example signatures, so a client sends raw features; a feature left out of an Example takes its default.</source>
      <translation>请比较发送的内容与训练读取的内容：preprocess 是 dense 和 example 签名的一部分，因此客户端发送原始特征；Example 中缺少的特征取其默认值。</translation>
    </message>
    <message>
      <source>Compare with</source>
      <translation>比较对象</translation>
    </message>
    <message>
      <source>Compare with the open run…</source>
      <translation>与打开的运行比较…</translation>
    </message>
    <message>
      <source>Compare with {run}</source>
      <translation>与 {run} 比较</translation>
    </message>
    <message>
      <source>Compare with…</source>
      <translation>比较对象…</translation>
    </message>
    <message>
      <source>Compare, restore, show elsewhere</source>
      <translation>比较、恢复、在别处显示</translation>
    </message>
    <message>
      <source>Compared on {inputs} in {seconds} s.</source>
      <translation>已在 {inputs} 上比较，用时 {seconds} s。</translation>
    </message>
    <message>
      <source>Compare…</source>
      <translation>比较…</translation>
    </message>
    <message>
      <source>Comparing…</source>
      <translation>正在比较…</translation>
    </message>
    <message>
      <source>Confusion</source>
      <translation>混淆矩阵</translation>
    </message>
    <message>
      <source>Confusion matrix</source>
      <translation>混淆矩阵</translation>
    </message>
    <message>
      <source>Confusion matrix: {right} of {total} right</source>
      <translation>混淆矩阵：{total} 个中 {right} 个正确</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>继续</translation>
    </message>
    <message>
      <source>Continue anyway</source>
      <translation>仍然继续</translation>
    </message>
    <message>
      <source>Copied the Python lines that load this export.</source>
      <translation>已复制加载此导出模型的 Python 代码。</translation>
    </message>
    <message>
      <source>Copied. In a terminal, the command trains {run} from checkpoint {step}.</source>
      <translation>已复制。在终端中，该命令从检查点 {step} 训练 {run}。</translation>
    </message>
    <message>
      <source>Copied. In a terminal, the command trains {run} of {name} with these settings.</source>
      <translation>已复制。在终端中，该命令用这些设置训练 {name} 的 {run}。</translation>
    </message>
    <message>
      <source>Copies of other runs: {size}</source>
      <translation>其他运行的副本：{size}</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>复制</translation>
    </message>
    <message>
      <source>Copy Python code that loads it</source>
      <translation>复制加载它的 Python 代码</translation>
    </message>
    <message>
      <source>Copy URL</source>
      <translation>复制 URL</translation>
    </message>
    <message>
      <source>Copy as</source>
      <translation>复制为</translation>
    </message>
    <message>
      <source>Copy as command line</source>
      <translation>复制为命令行</translation>
    </message>
    <message>
      <source>Copy command</source>
      <translation>复制命令</translation>
    </message>
    <message>
      <source>Copy or save this picture</source>
      <translation>复制或保存此图片</translation>
    </message>
    <message>
      <source>Copy path</source>
      <translation>复制路径</translation>
    </message>
    <message>
      <source>Copy paths</source>
      <translation>复制路径</translation>
    </message>
    <message>
      <source>Copy picture</source>
      <translation>复制图片</translation>
    </message>
    <message>
      <source>Copy the answer, or the request as a command or as code</source>
      <translation>复制答案，或以命令或代码形式复制请求</translation>
    </message>
    <message>
      <source>Copy the code as it is shown</source>
      <translation>复制所显示的代码</translation>
    </message>
    <message>
      <source>Copy the command</source>
      <translation>复制命令</translation>
    </message>
    <message>
      <source>Copy the command that does the same</source>
      <translation>复制作用相同的命令</translation>
    </message>
    <message>
      <source>Copy the command that trains a new run with exactly these params and settings</source>
      <translation>复制用这些参数和设置训练新运行的命令</translation>
    </message>
    <message>
      <source>Copy the folder of the selected export</source>
      <translation>复制所选导出模型的文件夹路径</translation>
    </message>
    <message>
      <source>Copy the pipelines, as text or as a picture</source>
      <translation>以文本或图片形式复制路径</translation>
    </message>
    <message>
      <source>Copy the request as it is shown</source>
      <translation>按所示形式复制请求</translation>
    </message>
    <message>
      <source>Copy the signatures, as text, JSON or a picture</source>
      <translation>以文本、JSON 或图片形式复制签名</translation>
    </message>
    <message>
      <source>Copy the whole log</source>
      <translation>复制整个日志</translation>
    </message>
    <message>
      <source>Copy the whole run into the workspace: to resume, evaluate and export it, or to keep it</source>
      <translation>将整个运行复制到工作区，以便继续、评估、导出或保留</translation>
    </message>
    <message>
      <source>Copy the whole text</source>
      <translation>复制全部文本</translation>
    </message>
    <message>
      <source>Copy what is said of this name, as text</source>
      <translation>以文本形式复制关于此名称的说明</translation>
    </message>
    <message>
      <source>Could not continue: you may not use {path}. Change its permissions, or those of its folder.</source>
      <translation>无法继续：您无权访问 {path}。请更改它或其所在文件夹的权限。</translation>
    </message>
    <message>
      <source>Could not delete {what}: {trash} is a link. Remove the link; the folder is then made anew.</source>
      <translation>无法删除 {what}：{trash} 是一个链接。请移除该链接；随后会重新建立这个文件夹。</translation>
    </message>
    <message>
      <source>Could not save the evaluation of checkpoint {step} in {folder}. Check that the disk is not full and that you may write there, then evaluate the checkpoint again.</source>
      <translation>无法将检查点 {step} 的评估保存到 {folder}。请确认磁盘未满且您有写入权限，然后重新评估该检查点。</translation>
    </message>
    <message>
      <source>Could not save the picture ({path}): {why}.</source>
      <translation>无法保存图片（{path}）：{why}。</translation>
    </message>
    <message>
      <source>Could not save the picture ({path}): {why}. Choose another folder.</source>
      <translation>无法保存图片（{path}）：{why}。请选择其他文件夹。</translation>
    </message>
    <message>
      <source>Could not save {file}. Choose an existing folder that you may write to, on a disk with free space.</source>
      <translation>无法保存 {file}。请选择您有写入权限的现有文件夹，且磁盘有可用空间。</translation>
    </message>
    <message>
      <source>Could not {doing}: another process holds {lock}. Try again when it has ended.</source>
      <translation>无法{doing}：另一个进程占用着 {lock}。请等它结束后再试。</translation>
    </message>
    <message>
      <source>Could not {doing}{where}: {why}</source>
      <translation>操作失败 – {doing}{where}：{why}</translation>
    </message>
    <message>
      <source>Count</source>
      <translation>数量</translation>
    </message>
    <message>
      <source>Count steps from 0 again</source>
      <translation>重新从 0 计步</translation>
    </message>
    <message>
      <source>Created</source>
      <translation>创建</translation>
    </message>
    <message>
      <source>Csv takes either header=True, or the names of the columns.</source>
      <translation>Csv 要么用 header=True，要么给出列名。</translation>
    </message>
    <message>
      <source>Ctrl+K finds actions, settings, runs, and words such as serving_default. F1 opens the help.</source>
      <translation>Ctrl+K 可查找操作、设置、运行以及 serving_default 等术语。F1 打开帮助。</translation>
    </message>
    <message>
      <source>Ctrl-C stops following.</source>
      <translation>按 Ctrl-C 停止跟踪。</translation>
    </message>
    <message>
      <source>Curve</source>
      <translation>曲线</translation>
    </message>
    <message>
      <source>Curve over thresholds</source>
      <translation>随阈值变化的曲线</translation>
    </message>
    <message>
      <source>Curve point every</source>
      <translation>曲线点间隔</translation>
    </message>
    <message>
      <source>Curves</source>
      <translation>曲线</translation>
    </message>
    <message>
      <source>Curves cannot be made from checkpoints.</source>
      <translation>无法由检查点生成曲线。</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>深色</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>数据</translation>
    </message>
    <message>
      <source>Data exhausted</source>
      <translation>数据已用尽</translation>
    </message>
    <message>
      <source>Data needs TFRecords, Csv, Arrays or InputFn as its {name} source, not {kind}.</source>
      <translation>Data 的 {name} 来源必须是 TFRecords、Csv、Arrays 或 InputFn，而不是 {kind}。</translation>
    </message>
    <message>
      <source>Data source</source>
      <translation>数据源</translation>
    </message>
    <message>
      <source>Data to learn from</source>
      <translation>学习用的数据</translation>
    </message>
    <message>
      <source>Decided by</source>
      <translation>由谁决定</translation>
    </message>
    <message>
      <source>Decimal sign</source>
      <translation>小数点</translation>
    </message>
    <message>
      <source>Deep</source>
      <translation>深度</translation>
    </message>
    <message>
      <source>Default</source>
      <translation>默认值</translation>
    </message>
    <message>
      <source>Default row</source>
      <translation>默认行</translation>
    </message>
    <message>
      <source>Defaults</source>
      <translation>默认</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>删除</translation>
    </message>
    <message>
      <source>Delete for good</source>
      <translation>永久删除</translation>
    </message>
    <message numerus="yes">
      <source>Delete {n} checkpoints</source>
      <translation>
        <numerusform>删除 {n} 个检查点</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Delete {n} exports</source>
      <translation>
        <numerusform>删除 {n} 个导出模型</numerusform>
      </translation>
    </message>
    <message>
      <source>Delete {what} in the trash?</source>
      <translation>删除回收站中的 {what}？</translation>
    </message>
    <message>
      <source>Deleted checkpoint {step} ({size}).</source>
      <translation>已删除检查点 {step}（{size}）。</translation>
    </message>
    <message>
      <source>Deleted checkpoints and exports of this run: restore them, or empty the trash</source>
      <translation>此运行中已删除的检查点和导出模型：可恢复，或清空回收站</translation>
    </message>
    <message>
      <source>Deleted export {version} ({size}).</source>
      <translation>已删除导出模型 {version}（{size}）。</translation>
    </message>
    <message numerus="yes">
      <source>Deleted {n} checkpoints ({size}).</source>
      <translation>
        <numerusform>已删除 {n} 个检查点（{size}）。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Deleted {n} exports ({size}).</source>
      <translation>
        <numerusform>已删除 {n} 个导出模型（{size}）。</numerusform>
      </translation>
    </message>
    <message>
      <source>Delimiter</source>
      <translation>分隔符</translation>
    </message>
    <message>
      <source>Dense</source>
      <translation>Dense</translation>
    </message>
    <message>
      <source>Detach</source>
      <translation>解除附加</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>详情</translation>
    </message>
    <message>
      <source>Deviation</source>
      <translation>标准差</translation>
    </message>
    <message>
      <source>Device</source>
      <translation>设备</translation>
    </message>
    <message>
      <source>Device must be GPU numbers such as 0 or 0,1, or cpu for none (got "{device}").</source>
      <translation>“设备”须为 GPU 编号，如 0 或 0,1；不用 GPU 则为 cpu（输入的是“{device}”）。</translation>
    </message>
    <message>
      <source>Diagram of the signature</source>
      <translation>签名示意图</translation>
    </message>
    <message>
      <source>Diagram of training, evaluation and serving</source>
      <translation>训练、评估和服务示意图</translation>
    </message>
    <message>
      <source>Did you mean {name}?</source>
      <translation>您是否指 {name}？</translation>
    </message>
    <message>
      <source>Difference</source>
      <translation>差异</translation>
    </message>
    <message>
      <source>Differs by</source>
      <translation>差异</translation>
    </message>
    <message>
      <source>Digits: read a handwritten digit</source>
      <translation>数字: 识别一个手写数字</translation>
    </message>
    <message>
      <source>Discard run</source>
      <translation>丢弃运行</translation>
    </message>
    <message>
      <source>Discard the run…</source>
      <translation>丢弃运行…</translation>
    </message>
    <message>
      <source>Discard {run}?</source>
      <translation>丢弃 {run}？</translation>
    </message>
    <message>
      <source>Discarded: {name} is in the trash.</source>
      <translation>已丢弃：{name} 在回收站中。</translation>
    </message>
    <message>
      <source>Discarding</source>
      <translation>正在丢弃</translation>
    </message>
    <message>
      <source>Discarding: the run goes to the trash</source>
      <translation>正在丢弃：运行将移入回收站</translation>
    </message>
    <message>
      <source>Discarding: the run goes to the trash…</source>
      <translation>正在丢弃：运行将移入回收站…</translation>
    </message>
    <message>
      <source>Discarding…</source>
      <translation>正在丢弃…</translation>
    </message>
    <message>
      <source>Discard…</source>
      <translation>丢弃…</translation>
    </message>
    <message>
      <source>Disk</source>
      <translation>磁盘</translation>
    </message>
    <message>
      <source>Dismiss</source>
      <translation>忽略</translation>
    </message>
    <message>
      <source>Dismiss this notice</source>
      <translation>忽略此通知</translation>
    </message>
    <message>
      <source>Dismiss; the run stays in the trash</source>
      <translation>忽略；运行仍留在回收站中</translation>
    </message>
    <message>
      <source>Distribution</source>
      <translation>分布</translation>
    </message>
    <message>
      <source>Distribution from {low} to {high}</source>
      <translation>分布：{low} 到 {high}</translation>
    </message>
    <message>
      <source>Distribution: {values}</source>
      <translation>分布：{values}</translation>
    </message>
    <message>
      <source>Diverged at</source>
      <translation>发散阈值</translation>
    </message>
    <message>
      <source>Do what it says</source>
      <translation>执行所述操作</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>完成</translation>
    </message>
    <message>
      <source>Double click takes a row as the input</source>
      <translation>双击可将该行用作输入</translation>
    </message>
    <message>
      <source>Double-click a default, a limit or a vocabulary to change it. Kept in a file beside it.</source>
      <translation>双击默认值、界限或词表即可更改。更改保存在旁边的文件中。</translation>
    </message>
    <message>
      <source>Double-click a name to change it. If the first line does name them, say so at CSV format.</source>
      <translation>双击名称即可更改。如果第一行确实是列名，请在“CSV 格式”中说明。</translation>
    </message>
    <message>
      <source>Download</source>
      <translation>下载</translation>
    </message>
    <message>
      <source>Download into</source>
      <translation>下载到</translation>
    </message>
    <message>
      <source>Download nothing</source>
      <translation>不下载</translation>
    </message>
    <message>
      <source>Download the run</source>
      <translation>下载运行</translation>
    </message>
    <message>
      <source>Download {run}</source>
      <translation>下载 {run}</translation>
    </message>
    <message>
      <source>Downloaded from {url} at step {step}, while it was trained there. Resume continues it.</source>
      <translation>在第 {step} 步时从 {url} 下载，当时那里仍在训练。选择“继续”即可接着训练。</translation>
    </message>
    <message>
      <source>Downloaded {url} to {folder}.</source>
      <translation>已将 {url} 下载到 {folder}。</translation>
    </message>
    <message>
      <source>Downloading: {files} of {all_files} files, {done} of {whole} {unit}</source>
      <translation>正在下载：{files} / {all_files} 个文件，{done} / {whole} {unit}</translation>
    </message>
    <message>
      <source>Downloading…</source>
      <translation>正在下载…</translation>
    </message>
    <message>
      <source>Download…</source>
      <translation>下载…</translation>
    </message>
    <message>
      <source>Drag a box around points to keep only these runs; click for all (Esc)</source>
      <translation>框选点以只保留这些运行；单击恢复全部（Esc）</translation>
    </message>
    <message>
      <source>Drag along an axis to keep only the runs in that range; click elsewhere on it to keep all (Esc)</source>
      <translation>沿轴拖动以只保留该范围内的运行；单击轴上其他位置恢复全部（Esc）</translation>
    </message>
    <message>
      <source>Drag to pan</source>
      <translation>拖动平移</translation>
    </message>
    <message>
      <source>Drag to select a range (or hold Shift)</source>
      <translation>拖动选择范围（或按住 Shift）</translation>
    </message>
    <message>
      <source>Drag to zoom into a rectangle</source>
      <translation>拖动放大矩形区域</translation>
    </message>
    <message>
      <source>Draw average_loss on the loss chart, as a line of its own</source>
      <translation>在 loss 图表上绘制 average_loss，作为单独一条线</translation>
    </message>
    <message>
      <source>Draw on the charts</source>
      <translation>绘制到图表上</translation>
    </message>
    <message>
      <source>Draw only the open run</source>
      <translation>只绘制打开的运行</translation>
    </message>
    <message>
      <source>Draw over the open run</source>
      <translation>叠加到打开的运行上</translation>
    </message>
    <message>
      <source>Draw with the left mouse button, erase with the right one, or drop an image file</source>
      <translation>用鼠标左键绘制，右键擦除，或拖入图像文件</translation>
    </message>
    <message>
      <source>Drawn over the open run: click to change</source>
      <translation>叠加到打开的运行上：单击更改</translation>
    </message>
    <message>
      <source>Drop</source>
      <translation>去除</translation>
    </message>
    <message>
      <source>Dtype</source>
      <translation>数据类型</translation>
    </message>
    <message>
      <source>Dtype and shape; ? is the batch</source>
      <translation>数据类型和形状；? 为批次</translation>
    </message>
    <message>
      <source>Dummy records: train on TFRecords, predict with dense tensors</source>
      <translation>示例记录: 用 TFRecord 训练，用稠密张量预测</translation>
    </message>
    <message>
      <source>Each checkpoint of {name} is evaluated once it is saved.</source>
      <translation>{name} 的每个检查点保存后即进行评估。</translation>
    </message>
    <message>
      <source>Each one is kept here, with what changed in between.</source>
      <translation>每次预测都保存在此，并注明期间的变化。</translation>
    </message>
    <message>
      <source>Each round of the loop in line {line} trains an Estimator of its own, and this run is of one of them. For the next one, once those before it were really trained: --use training={n}.</source>
      <translation>第 {line} 行的循环每一轮都训练各自的 Estimator，此运行是其中之一。要训练下一个（之前的会先真正训练）：--use training={n}。</translation>
    </message>
    <message>
      <source>Each run by itself</source>
      <translation>每个运行单独显示</translation>
    </message>
    <message>
      <source>Each training is a run, kept in a folder of its own. New run chooses what to train; the list in this sidebar has the runs there are.</source>
      <translation>每次训练都是一个运行，保存在各自的文件夹中。“新运行”用于选择训练内容；此侧边栏列出已有的运行。</translation>
    </message>
    <message>
      <source>Earlier predictions</source>
      <translation>先前的预测</translation>
    </message>
    <message>
      <source>Early stopping</source>
      <translation>早停</translation>
    </message>
    <message>
      <source>Early stopping ended it.</source>
      <translation>早停结束了它。</translation>
    </message>
    <message>
      <source>Early stopping ended this run. Continue anyway?</source>
      <translation>早停结束了此运行。仍要继续？</translation>
    </message>
    <message>
      <source>Early stopping is off (patience 0); the best checkpoint is still kept.</source>
      <translation>早停已关闭（耐心为 0）；最佳检查点仍会保留。</translation>
    </message>
    <message>
      <source>Early stopping is off; {best}.</source>
      <translation>早停已关闭；{best}。</translation>
    </message>
    <message>
      <source>Early stopping, best model and settings</source>
      <translation>早停、最佳模型和设置</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>编辑</translation>
    </message>
    <message>
      <source>Empty the form: every input takes its default</source>
      <translation>清空表单：每个输入取默认值</translation>
    </message>
    <message>
      <source>Empty the trash…</source>
      <translation>清空回收站…</translation>
    </message>
    <message>
      <source>Empty the trash… ({size})</source>
      <translation>清空回收站… ({size})</translation>
    </message>
    <message>
      <source>End</source>
      <translation>结束</translation>
    </message>
    <message>
      <source>End early by</source>
      <translation>提前结束方式</translation>
    </message>
    <message>
      <source>End the loading; nothing is opened</source>
      <translation>结束加载；不打开任何内容</translation>
    </message>
    <message>
      <source>End the server</source>
      <translation>结束服务器</translation>
    </message>
    <message>
      <source>Enter a new folder for the run.</source>
      <translation>请输入运行的新文件夹。</translation>
    </message>
    <message>
      <source>Enter an absolute path.</source>
      <translation>请输入绝对路径。</translation>
    </message>
    <message>
      <source>Enter at least one word of "{column}" to be judged on.</source>
      <translation>请至少输入“{column}”的一个用于评判的词。</translation>
    </message>
    <message>
      <source>Enter at least one word of "{column}" to learn from.</source>
      <translation>请至少输入“{column}”的一个用于学习的词。</translation>
    </message>
    <message>
      <source>Enter the folder to export to.</source>
      <translation>请输入导出到的文件夹。</translation>
    </message>
    <message>
      <source>Enter where to cut: a date such as 2024-05-31.</source>
      <translation>请输入分界：形如 2024-05-31 的日期。</translation>
    </message>
    <message>
      <source>Enter where to cut: a number.</source>
      <translation>请输入分界：一个数字。</translation>
    </message>
    <message>
      <source>Equal values</source>
      <translation>相同的值</translation>
    </message>
    <message>
      <source>Error</source>
      <translation>错误</translation>
    </message>
    <message>
      <source>Estimator writes each evaluation there</source>
      <translation>Estimator 将每次评估写入其中</translation>
    </message>
    <message>
      <source>Estimator.evaluate has to evaluate it, which is slower: {reason}.</source>
      <translation>须由 Estimator.evaluate 评估，速度较慢：{reason}。</translation>
    </message>
    <message>
      <source>Eval batch size</source>
      <translation>评估批次大小</translation>
    </message>
    <message>
      <source>Eval batches</source>
      <translation>评估批次数</translation>
    </message>
    <message>
      <source>Evaluate</source>
      <translation>评估</translation>
    </message>
    <message>
      <source>Evaluate all</source>
      <translation>全部评估</translation>
    </message>
    <message>
      <source>Evaluate now</source>
      <translation>立即评估</translation>
    </message>
    <message>
      <source>Evaluate on so many batches only.</source>
      <translation>只评估这么多批次。</translation>
    </message>
    <message>
      <source>Evaluate the checkpoints that have no metrics yet</source>
      <translation>评估还没有指标的检查点</translation>
    </message>
    <message numerus="yes">
      <source>Evaluate {n} checkpoints</source>
      <translation>
        <numerusform>评估 {n} 个检查点</numerusform>
      </translation>
    </message>
    <message>
      <source>Evaluated and no longer on disk: none.</source>
      <translation>已评估但不在磁盘上：无。</translation>
    </message>
    <message>
      <source>Evaluated and no longer on disk: {steps}.</source>
      <translation>已评估但不在磁盘上：{steps}。</translation>
    </message>
    <message>
      <source>Evaluated checkpoint {steps}.</source>
      <translation>已评估检查点 {steps}。</translation>
    </message>
    <message>
      <source>Evaluating checkpoint {step}</source>
      <translation>正在评估检查点 {step}</translation>
    </message>
    <message>
      <source>Evaluating checkpoints; training can start afterwards.</source>
      <translation>正在评估检查点；之后可以开始训练。</translation>
    </message>
    <message>
      <source>Evaluation</source>
      <translation>评估</translation>
    </message>
    <message>
      <source>Evaluation data</source>
      <translation>评估数据</translation>
    </message>
    <message>
      <source>Evaluation metric {name}</source>
      <translation>评估指标 {name}</translation>
    </message>
    <message>
      <source>Evaluation needs it; an export has nothing of it.</source>
      <translation>评估需要它；导出模型不包含它。</translation>
    </message>
    <message>
      <source>Evaluation records could not be read, so inputs are made up: {reason}</source>
      <translation>无法读取评估记录，因此使用虚构的输入：{reason}</translation>
    </message>
    <message>
      <source>Evaluation: no points.</source>
      <translation>评估：没有点。</translation>
    </message>
    <message>
      <source>Evaluation: {curves}.</source>
      <translation>评估：{curves}。</translation>
    </message>
    <message>
      <source>Evaluations come with checkpoints, every so many steps.</source>
      <translation>评估随检查点进行，每隔固定步数一次。</translation>
    </message>
    <message>
      <source>Evaluations come with checkpoints, every {steps} steps.</source>
      <translation>评估随检查点进行，每 {steps} 步一次。</translation>
    </message>
    <message>
      <source>Event files hold other metrics, measured in {folder}, of checkpoints that this run has too: {steps}. Those of the run's own record are shown.</source>
      <translation>事件文件中有在 {folder} 中测得的其他指标，其检查点此运行也有：{steps}。显示的是该运行自己记录的指标。</translation>
    </message>
    <message>
      <source>Every chart is hidden. Show them again with the View menu above the charts.</source>
      <translation>所有图表都已隐藏。可用图表上方的“视图”菜单重新显示。</translation>
    </message>
    <message>
      <source>Every output, in full</source>
      <translation>全部输出的完整内容</translation>
    </message>
    <message>
      <source>Every receiver of the export has the signatures that the model's outputs allow.</source>
      <translation>导出模型的每个接收器都具有模型输出所允许的签名。</translation>
    </message>
    <message>
      <source>Example</source>
      <translation>Example</translation>
    </message>
    <message>
      <source>Experiment</source>
      <translation>实验</translation>
    </message>
    <message>
      <source>Experiments (*.py)</source>
      <translation>实验 (*.py)</translation>
    </message>
    <message>
      <source>Explain</source>
      <translation>说明</translation>
    </message>
    <message>
      <source>Explain this signature</source>
      <translation>说明此签名</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>导出</translation>
    </message>
    <message>
      <source>Export a checkpoint</source>
      <translation>导出检查点</translation>
    </message>
    <message>
      <source>Export a checkpoint first.</source>
      <translation>请先导出一个检查点。</translation>
    </message>
    <message>
      <source>Export a checkpoint on the Models page, or open any SavedModel with Browse…</source>
      <translation>在“模型”页面导出检查点，或用“浏览…”打开任意 SavedModel</translation>
    </message>
    <message>
      <source>Export a checkpoint: on Models, or with {program} export.</source>
      <translation>请导出检查点：在“模型”页，或使用 {program} export。</translation>
    </message>
    <message>
      <source>Export again and choose one as serving_default.</source>
      <translation>请重新导出，并选择一个作为 serving_default。</translation>
    </message>
    <message>
      <source>Export again, and tick it in the dialog.</source>
      <translation>请重新导出，并在对话框中勾选它。</translation>
    </message>
    <message>
      <source>Export again: the parity check is made then.</source>
      <translation>请重新导出：届时会进行一致性检查。</translation>
    </message>
    <message>
      <source>Export again…</source>
      <translation>重新导出…</translation>
    </message>
    <message>
      <source>Export another checkpoint.</source>
      <translation>请导出其他检查点。</translation>
    </message>
    <message>
      <source>Export at the end</source>
      <translation>结束时导出</translation>
    </message>
    <message>
      <source>Export checkpoint {step}, and ask that.</source>
      <translation>请导出检查点 {step}，然后查询它。</translation>
    </message>
    <message>
      <source>Export each checkpoint that is better than all before it, as soon as it was evaluated.</source>
      <translation>每当评估出优于之前所有检查点的检查点时立即导出。</translation>
    </message>
    <message>
      <source>Export improvements</source>
      <translation>导出改善</translation>
    </message>
    <message>
      <source>Export it again.</source>
      <translation>请重新导出。</translation>
    </message>
    <message>
      <source>Export it with the example receiver, or give the model a predict output.</source>
      <translation>请使用 example 接收器导出，或为模型添加 predict 输出。</translation>
    </message>
    <message>
      <source>Export now</source>
      <translation>立即导出</translation>
    </message>
    <message>
      <source>Export the best checkpoint so far</source>
      <translation>导出目前最佳的检查点</translation>
    </message>
    <message>
      <source>Export the best checkpoint…</source>
      <translation>导出最佳检查点…</translation>
    </message>
    <message>
      <source>Export the checkpoint again, or delete this export.</source>
      <translation>请重新导出检查点，或删除此导出模型。</translation>
    </message>
    <message>
      <source>Export the selected checkpoint as a model that runs without your code (Ctrl+E)</source>
      <translation>将所选检查点导出为无需您的代码即可运行的模型 (Ctrl+E)</translation>
    </message>
    <message>
      <source>Export {version}</source>
      <translation>导出模型 {version}</translation>
    </message>
    <message>
      <source>Export {version} cannot be read.</source>
      <translation>无法读取导出模型 {version}。</translation>
    </message>
    <message>
      <source>Export {version} has: no signatures.</source>
      <translation>导出模型 {version} 没有签名。</translation>
    </message>
    <message>
      <source>Export {version} has: {names}.</source>
      <translation>导出模型 {version} 有：{names}。</translation>
    </message>
    <message>
      <source>Exported for this comparison</source>
      <translation>为此次比较而导出</translation>
    </message>
    <message>
      <source>Exported to {folder}</source>
      <translation>已导出到 {folder}</translation>
    </message>
    <message numerus="yes">
      <source>Exported {n} checkpoints to {folder}</source>
      <translation>
        <numerusform>已将 {n} 个检查点导出到 {folder}</numerusform>
      </translation>
    </message>
    <message>
      <source>Exported: a model was made from it.</source>
      <translation>已导出：由它创建了模型。</translation>
    </message>
    <message>
      <source>Exporters of the script's own classes are not run: {names}.</source>
      <translation>脚本自定义类的导出器不会运行：{names}。</translation>
    </message>
    <message>
      <source>Exporting…</source>
      <translation>正在导出…</translation>
    </message>
    <message>
      <source>Exports</source>
      <translation>导出模型</translation>
    </message>
    <message>
      <source>Exports of the run</source>
      <translation>运行的导出模型</translation>
    </message>
    <message>
      <source>Exports will have {names}</source>
      <translation>导出模型将包含 {names}</translation>
    </message>
    <message>
      <source>Exports {one} and {other}</source>
      <translation>导出模型 {one} 和 {other}</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>导出…</translation>
    </message>
    <message>
      <source>Extend</source>
      <translation>延长</translation>
    </message>
    <message>
      <source>Extend the training</source>
      <translation>延长训练</translation>
    </message>
    <message>
      <source>Extended: training ends at step {step}.</source>
      <translation>已延长：训练将在第 {step} 步结束。</translation>
    </message>
    <message>
      <source>Extend…</source>
      <translation>延长…</translation>
    </message>
    <message>
      <source>FEATURES</source>
      <translation>特征</translation>
    </message>
    <message>
      <source>Failed</source>
      <translation>失败</translation>
    </message>
    <message>
      <source>Failed and pruned</source>
      <translation>失败和提前终止</translation>
    </message>
    <message>
      <source>Feature</source>
      <translation>特征</translation>
    </message>
    <message>
      <source>Feature "{name}"</source>
      <translation>特征“{name}”</translation>
    </message>
    <message>
      <source>Feature "{name}" has an empty step in the record.</source>
      <translation>特征“{name}”在记录中有空的一步。</translation>
    </message>
    <message>
      <source>Feature "{name}" has {n} values in the record, where each step has {size}.</source>
      <translation>特征“{name}”在记录中有 {n} 个值，而每步有 {size} 个。</translation>
    </message>
    <message>
      <source>Feature "{name}" has {n} values in the record, where its shape {shape} wants {size}.</source>
      <translation>特征“{name}”在记录中有 {n} 个值，而其形状 {shape} 要求 {size} 个。</translation>
    </message>
    <message>
      <source>Feature "{name}" holds a value that is too large for int32. Use dtype int64.</source>
      <translation>特征“{name}”含有对 int32 来说过大的值。请使用 dtype int64。</translation>
    </message>
    <message>
      <source>Feature "{name}" holds neither a PNG nor a JPEG image in the record.</source>
      <translation>特征“{name}”在记录中既不是 PNG 图像，也不是 JPEG 图像。</translation>
    </message>
    <message>
      <source>Feature "{name}" holds no image that can be read.</source>
      <translation>特征“{name}”不含可读取的图像。</translation>
    </message>
    <message>
      <source>Feature "{name}" holds {n} images in the record, not one.</source>
      <translation>特征“{name}”在记录中有 {n} 张图像，而不是一张。</translation>
    </message>
    <message>
      <source>Feature "{name}" is a {kind} in the record, but {dtype} is kept in a {wanted}.</source>
      <translation>特征“{name}”在记录中是 {kind}，但 {dtype} 应存放在 {wanted} 中。</translation>
    </message>
    <message>
      <source>Feature "{name}" is an image of {width} x {height} pixels in the record, where its shape {shape} wants {wanted}.</source>
      <translation>特征“{name}”在记录中是 {width} x {height} 像素的图像，而其形状 {shape} 要求{wanted}。</translation>
    </message>
    <message>
      <source>Feature "{name}" stands in the context of the record, not in its feature lists: without sequence=True it is read from there.</source>
      <translation>特征“{name}”位于记录的 context 中，而不在其 feature_lists 中：去掉 sequence=True 即可从那里读取。</translation>
    </message>
    <message>
      <source>Feature "{name}": a float64 is kept as its 8 raw bytes.</source>
      <translation>特征“{name}”：float64 以其 8 个原始字节存储。</translation>
    </message>
    <message>
      <source>Feature "{name}": its vocabulary is whole numbers, separated by commas.</source>
      <translation>特征“{name}”：其词表为整数，以逗号分隔。</translation>
    </message>
    <message>
      <source>Feature "{name}": {error}</source>
      <translation>特征“{name}”：{error}</translation>
    </message>
    <message>
      <source>Feature "{name}": {what} must be a number, not "{given}".</source>
      <translation>特征“{name}”：{what}必须是数字，而不是“{given}”。</translation>
    </message>
    <message>
      <source>Feature statistics of {title}</source>
      <translation>{title} 的特征统计</translation>
    </message>
    <message>
      <source>Feature statistics…</source>
      <translation>特征统计…</translation>
    </message>
    <message>
      <source>Features of the data</source>
      <translation>数据的特征</translation>
    </message>
    <message>
      <source>Fed by the receiver "{name}" the model has other variables than fed by the default one: {unknown}. Export it with one of these receivers alone.</source>
      <translation>使用接收器“{name}”时，模型的变量与使用默认接收器时不同：{unknown}。请只用其中一个接收器导出。</translation>
    </message>
    <message>
      <source>Fetch the whole run</source>
      <translation>获取整个运行</translation>
    </message>
    <message>
      <source>Fields</source>
      <translation>字段</translation>
    </message>
    <message>
      <source>Files</source>
      <translation>文件</translation>
    </message>
    <message>
      <source>Files copied into assets.extra of the export: a vocabulary, a note, or whatever else its users need</source>
      <translation>复制到导出模型 assets.extra 中的文件：词汇表、说明或用户需要的其他内容</translation>
    </message>
    <message>
      <source>Files of the report</source>
      <translation>报告的文件</translation>
    </message>
    <message>
      <source>Files that are part of the export, such as vocabularies. They are read when it is loaded.</source>
      <translation>属于导出模型的文件，例如词汇表。加载时会读取。</translation>
    </message>
    <message>
      <source>File…</source>
      <translation>文件…</translation>
    </message>
    <message>
      <source>Fill in the form and press Predict.</source>
      <translation>填写表单并点击“预测”。</translation>
    </message>
    <message>
      <source>Fill the form with values of the usual ranges</source>
      <translation>用常用范围内的值填写表单</translation>
    </message>
    <message>
      <source>Filter</source>
      <translation>筛选</translation>
    </message>
    <message>
      <source>Filter by name</source>
      <translation>按名称筛选</translation>
    </message>
    <message>
      <source>Filter of runs</source>
      <translation>运行筛选</translation>
    </message>
    <message>
      <source>Filter: accuracy &gt; 0.9 and learning_rate &lt; 0.01</source>
      <translation>筛选：accuracy &gt; 0.9 and learning_rate &lt; 0.01</translation>
    </message>
    <message>
      <source>Find a tag…</source>
      <translation>查找标记…</translation>
    </message>
    <message>
      <source>Find actions, settings, runs, words</source>
      <translation>查找操作、设置、运行、术语</translation>
    </message>
    <message>
      <source>Find an input</source>
      <translation>查找输入</translation>
    </message>
    <message>
      <source>Find an input…</source>
      <translation>查找输入…</translation>
    </message>
    <message>
      <source>Find anything</source>
      <translation>查找任意内容</translation>
    </message>
    <message>
      <source>Find anything…</source>
      <translation>查找任意内容…</translation>
    </message>
    <message>
      <source>Find anything…   Ctrl+K</source>
      <translation>查找任意内容…   Ctrl+K</translation>
    </message>
    <message>
      <source>Find metric…</source>
      <translation>查找指标…</translation>
    </message>
    <message>
      <source>Finish this step, save and evaluate a checkpoint, export the best one (Ctrl+.)</source>
      <translation>完成当前步，保存并评估检查点，导出最佳检查点（Ctrl+.）</translation>
    </message>
    <message>
      <source>Finished</source>
      <translation>已完成</translation>
    </message>
    <message>
      <source>Finished: all {step} steps are done.</source>
      <translation>已完成：全部 {step} 步均已执行。</translation>
    </message>
    <message>
      <source>First line</source>
      <translation>首行</translation>
    </message>
    <message>
      <source>Fit</source>
      <translation>适应</translation>
    </message>
    <message>
      <source>Fix the cause, then resume from the newest checkpoint.</source>
      <translation>请排除原因，然后从最新检查点继续。</translation>
    </message>
    <message>
      <source>Fixes the first dimension of every input, for runtimes that need a fixed size.</source>
      <translation>固定每个输入的第一维，适用于需要固定大小的运行环境。</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>文件夹</translation>
    </message>
    <message>
      <source>Folder for the export</source>
      <translation>导出文件夹</translation>
    </message>
    <message>
      <source>Folder of a run or SavedModel…</source>
      <translation>运行或 SavedModel 的文件夹…</translation>
    </message>
    <message>
      <source>Following ends {seconds} s after the last checkpoint.</source>
      <translation>最后一个检查点之后 {seconds} 秒结束跟踪。</translation>
    </message>
    <message>
      <source>For TensorFlow Serving: one list per input</source>
      <translation>用于 TensorFlow Serving：每个输入一个列表</translation>
    </message>
    <message>
      <source>For TensorFlow Serving: one object per row</source>
      <translation>用于 TensorFlow Serving：每行一个对象</translation>
    </message>
    <message>
      <source>Forget the file</source>
      <translation>不再使用该文件</translation>
    </message>
    <message>
      <source>Forget the runs that wait</source>
      <translation>取消等待中的运行</translation>
    </message>
    <message>
      <source>Found</source>
      <translation>已识别</translation>
    </message>
    <message>
      <source>Found in {file}</source>
      <translation>在 {file} 中识别</translation>
    </message>
    <message>
      <source>From</source>
      <translation>来自</translation>
    </message>
    <message>
      <source>From file…</source>
      <translation>从文件…</translation>
    </message>
    <message>
      <source>From the first model, at most</source>
      <translation>与第一个模型的最大差异</translation>
    </message>
    <message>
      <source>From the start to the last step, pauses included; of several runs their mean</source>
      <translation>从开始到最后一步，包括暂停；多个运行取平均值</translation>
    </message>
    <message>
      <source>From {ends}</source>
      <translation>从 {ends}</translation>
    </message>
    <message>
      <source>Frozen graph</source>
      <translation>冻结计算图</translation>
    </message>
    <message>
      <source>Full screen</source>
      <translation>全屏</translation>
    </message>
    <message>
      <source>Function for the eval</source>
      <translation>用于评估的函数</translation>
    </message>
    <message>
      <source>Function for the model</source>
      <translation>用于模型的函数</translation>
    </message>
    <message>
      <source>Function for the train</source>
      <translation>用于训练的函数</translation>
    </message>
    <message>
      <source>Further eval metrics whose best checkpoints stay on disk as well, separated by commas.</source>
      <translation>其最佳检查点也保留在磁盘上的其他评估指标，以逗号分隔。</translation>
    </message>
    <message>
      <source>GPUs that trials may use, such as 0,1; cpu for none.</source>
      <translation>试验可使用的 GPU，例如 0,1；cpu 表示不使用。</translation>
    </message>
    <message>
      <source>Give arguments…</source>
      <translation>填写命令行参数…</translation>
    </message>
    <message>
      <source>Give the test case a name.</source>
      <translation>请为测试用例命名。</translation>
    </message>
    <message>
      <source>Global step</source>
      <translation>全局步</translation>
    </message>
    <message>
      <source>Go to record</source>
      <translation>转到记录</translation>
    </message>
    <message>
      <source>Go to the settings of early stopping</source>
      <translation>转到早停设置</translation>
    </message>
    <message>
      <source>Good enough: stop as soon as the metric reaches this value.</source>
      <translation>足够好：指标达到此值即停止。</translation>
    </message>
    <message>
      <source>Good for</source>
      <translation>适用于</translation>
    </message>
    <message>
      <source>Graph</source>
      <translation>计算图</translation>
    </message>
    <message>
      <source>Group by</source>
      <translation>分组</translation>
    </message>
    <message>
      <source>Guess</source>
      <translation>自动判断</translation>
    </message>
    <message>
      <source>HTTP status {status}</source>
      <translation>HTTP 状态 {status}</translation>
    </message>
    <message>
      <source>Has the best {metrics} of the run.</source>
      <translation>在此运行中 {metrics} 最佳。</translation>
    </message>
    <message>
      <source>Head</source>
      <translation>输出头</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>帮助</translation>
    </message>
    <message>
      <source>Hidden charts</source>
      <translation>隐藏的图表</translation>
    </message>
    <message>
      <source>Hidden too</source>
      <translation>含隐藏项</translation>
    </message>
    <message>
      <source>Hide</source>
      <translation>隐藏</translation>
    </message>
    <message numerus="yes">
      <source>Hide {n} runs</source>
      <translation>
        <numerusform>隐藏 {n} 个运行</numerusform>
      </translation>
    </message>
    <message>
      <source>Histogram from {low} to {high}</source>
      <translation>直方图：{low} 到 {high}</translation>
    </message>
    <message>
      <source>Histogram of {title}</source>
      <translation>{title} 的直方图</translation>
    </message>
    <message>
      <source>Histograms</source>
      <translation>直方图</translation>
    </message>
    <message>
      <source>History</source>
      <translation>历史</translation>
    </message>
    <message>
      <source>Hooks</source>
      <translation>Hook</translation>
    </message>
    <message>
      <source>How</source>
      <translation>方式</translation>
    </message>
    <message>
      <source>How far a number may be off: absolute near 0, relative for large ones</source>
      <translation>数值允许的偏差：接近 0 时为绝对值，大数为相对值</translation>
    </message>
    <message>
      <source>How far off the model is on average</source>
      <translation>模型平均偏离多少</translation>
    </message>
    <message>
      <source>How many of a hundred records to learn from</source>
      <translation>每一百条记录中用于学习的条数</translation>
    </message>
    <message>
      <source>How many of the best checkpoints stay on disk, however old they are.</source>
      <translation>磁盘上保留多少个最佳检查点，不论多旧。</translation>
    </message>
    <message>
      <source>How many of the newest checkpoints stay on disk.</source>
      <translation>磁盘上保留多少个最新检查点。</translation>
    </message>
    <message>
      <source>How many of them are trained at the same time.</source>
      <translation>同时训练其中多少个。</translation>
    </message>
    <message>
      <source>How many runs in all; more can be added later.</source>
      <translation>运行总数；以后可以增加。</translation>
    </message>
    <message>
      <source>How many slices of equal size a feature of many numbers has</source>
      <translation>数值众多的特征分成多少个大小相等的切片</translation>
    </message>
    <message>
      <source>How many steps to add.</source>
      <translation>要增加多少步。</translation>
    </message>
    <message>
      <source>How many training steps the weights have seen.</source>
      <translation>权重经历了多少训练步。</translation>
    </message>
    <message>
      <source>How often the loop goes round is not known, so Max steps is what one round does. Set it to what the whole loop does.</source>
      <translation>循环的轮数未知，因此“最大步数”是一轮的步数。请将其设为整个循环的步数。</translation>
    </message>
    <message>
      <source>How often the training data was seen</source>
      <translation>训练数据被遍历的次数</translation>
    </message>
    <message>
      <source>How probably a positive of the slice scores higher than a negative</source>
      <translation>切片中正例得分高于负例的概率</translation>
    </message>
    <message>
      <source>How the outputs differ</source>
      <translation>输出的差异</translation>
    </message>
    <message>
      <source>How the records are split</source>
      <translation>记录如何划分</translation>
    </message>
    <message>
      <source>How the runs are drawn</source>
      <translation>运行的绘制方式</translation>
    </message>
    <message>
      <source>How this file is written, where the guess is wrong</source>
      <translation>自动判断有误时，指定此文件的格式</translation>
    </message>
    <message>
      <source>Hyperparameters</source>
      <translation>超参数</translation>
    </message>
    <message>
      <source>If a chart is empty, look at the filter over the charts, and at Fit: it may be zoomed elsewhere.</source>
      <translation>如果图表为空，请检查图表上方的筛选条件和“适应”：图表可能缩放到了别处。</translation>
    </message>
    <message>
      <source>If one is missed by its name, ask for it: {program} why RUN signature --name NAME.</source>
      <translation>如果缺少某个名称的签名，请按名称查询：{program} why RUN signature --name NAME。</translation>
    </message>
    <message>
      <source>If the file is for Python 2, convert it with python -m lib2to3 -w {name}.</source>
      <translation>如果该文件是为 Python 2 编写的，请用 python -m lib2to3 -w {name} 转换。</translation>
    </message>
    <message>
      <source>Ignore outliers</source>
      <translation>忽略离群值</translation>
    </message>
    <message>
      <source>Images</source>
      <translation>图像</translation>
    </message>
    <message>
      <source>Images (*.png *.jpg *.jpeg *.bmp *.gif *.npy *.npz);;All files (*)</source>
      <translation>图像 (*.png *.jpg *.jpeg *.bmp *.gif *.npy *.npz);;所有文件 (*)</translation>
    </message>
    <message>
      <source>Importance: {shares}</source>
      <translation>重要性：{shares}</translation>
    </message>
    <message>
      <source>In the graph and its functions</source>
      <translation>在计算图及其函数中</translation>
    </message>
    <message>
      <source>In the new run</source>
      <translation>在新运行中</translation>
    </message>
    <message>
      <source>In the trash of the run: {items}.</source>
      <translation>在运行的回收站中：{items}。</translation>
    </message>
    <message>
      <source>In the window, train in a thread of it, or in a process of its own: a crash then costs that process only, GPU memory is free afterwards, and training can go on when the window closes.</source>
      <translation>在窗口的线程中训练，或在独立进程中训练：后者崩溃时只影响该进程，之后 GPU 内存会释放，窗口关闭后训练仍可继续。</translation>
    </message>
    <message>
      <source>In training your input_fn feeds the model. A server knows no input_fn: a receiver takes its place.</source>
      <translation>训练时由您的 input_fn 向模型提供数据。服务器不认识 input_fn：由接收器代替。</translation>
    </message>
    <message>
      <source>In training your input_fn makes the features. A server knows no input_fn: a request comes instead, and a serving_input_receiver_fn says what it holds and how the model's features are made of it. That is why an export needs one and training does not.</source>
      <translation>训练时由您的 input_fn 生成特征。服务器没有 input_fn：到来的是请求，由 serving_input_receiver_fn 说明其内容以及如何由此生成模型的特征。因此导出需要它，而训练不需要。</translation>
    </message>
    <message>
      <source>Info</source>
      <translation>信息</translation>
    </message>
    <message>
      <source>Input</source>
      <translation>输入</translation>
    </message>
    <message>
      <source>Input to vary</source>
      <translation>要变化的输入</translation>
    </message>
    <message>
      <source>Inputs</source>
      <translation>输入</translation>
    </message>
    <message>
      <source>Inside checkpoint {step}</source>
      <translation>检查点 {step} 的内容</translation>
    </message>
    <message>
      <source>Inside…</source>
      <translation>内容…</translation>
    </message>
    <message>
      <source>Interrupted</source>
      <translation>已中断</translation>
    </message>
    <message>
      <source>Interrupted after step {step}: the process that trained is gone. Resume continues it.</source>
      <translation>在第 {step} 步之后中断：训练进程已不在。“继续”可接着训练。</translation>
    </message>
    <message>
      <source>Invert</source>
      <translation>反转</translation>
    </message>
    <message>
      <source>Is a row</source>
      <translation>为数据行</translation>
    </message>
    <message>
      <source>It answered {status} and no JSON.</source>
      <translation>响应为 {status}，且不是 JSON。</translation>
    </message>
    <message>
      <source>It appears when an experiment is open.</source>
      <translation>打开实验后才会出现。</translation>
    </message>
    <message>
      <source>It begins at once.</source>
      <translation>立即开始。</translation>
    </message>
    <message>
      <source>It begins when what is trained or queued now has ended.</source>
      <translation>在当前训练和排队的运行结束后开始。</translation>
    </message>
    <message>
      <source>It begins with http:// for REST or grpc:// for gRPC: {example}</source>
      <translation>REST 地址以 http:// 开头，gRPC 地址以 grpc:// 开头：{example}</translation>
    </message>
    <message>
      <source>It brings the Python of its experiment along, which runs here when the run is resumed, evaluated or exported. Download only what you wrote or trust.</source>
      <translation>它附带实验的 Python 代码，在继续、评估或导出该运行时会在本机执行。请只下载您编写或信任的内容。</translation>
    </message>
    <message>
      <source>It builds the model; it is called once for each of the graphs, and the export keeps the third one.</source>
      <translation>它构建模型；每个计算图调用一次，导出模型保留第三个。</translation>
    </message>
    <message>
      <source>It can be restored from the trash of the workspace.</source>
      <translation>可从工作区的回收站恢复。</translation>
    </message>
    <message>
      <source>It cannot be exported or resumed from. Delete it or choose another.</source>
      <translation>无法导出它，也无法从它继续。请删除它或选择其他检查点。</translation>
    </message>
    <message>
      <source>It claims {size} GB; records of more than {most} MB are not read.</source>
      <translation>它声称有 {size} GB；不读取超过 {most} MB 的记录。</translation>
    </message>
    <message>
      <source>It ended with status {status}: {line}</source>
      <translation>以状态 {status} 结束：{line}</translation>
    </message>
    <message>
      <source>It failed.</source>
      <translation>它失败了。</translation>
    </message>
    <message>
      <source>It has no evaluation with the metric {metric}.</source>
      <translation>它没有含指标 {metric} 的评估。</translation>
    </message>
    <message>
      <source>It has no export; one is made for this, beside the run's</source>
      <translation>它没有导出模型；将另外创建一个，不放入运行中</translation>
    </message>
    <message>
      <source>It has no signature to check.</source>
      <translation>它没有可检查的签名。</translation>
    </message>
    <message>
      <source>It has no step in its name, such as model.ckpt-300.</source>
      <translation>其名称中没有步数，例如 model.ckpt-300。</translation>
    </message>
    <message>
      <source>It has not stopped: it is being trained.</source>
      <translation>它没有停止：正在训练。</translation>
    </message>
    <message>
      <source>It has {names}.</source>
      <translation>现有 {names}。</translation>
    </message>
    <message>
      <source>It holds different types: {types}.</source>
      <translation>其中含有不同的类型：{types}。</translation>
    </message>
    <message>
      <source>It holds serialized tf.train.Examples, parsed into {features}.</source>
      <translation>其中是序列化的 tf.train.Example，解析为 {features}。</translation>
    </message>
    <message>
      <source>It holds serialized tf.train.SequenceExamples, parsed into {features}.</source>
      <translation>其中是序列化的 tf.train.SequenceExample，解析为 {features}。</translation>
    </message>
    <message>
      <source>It holds the value of every variable at one step, and nothing that says how to use them. In training your input_fn fed the model. A server knows no input_fn, so an export adds a receiver, which turns requests into features. Press Export… to make one; Training vs serving shows both ways.</source>
      <translation>它只保存某一步所有变量的值，不说明如何使用它们。训练时由您的 input_fn 向模型提供数据。服务器不认识 input_fn，因此导出模型会添加接收器，将请求转换为特征。点击“导出…”即可创建；“训练与服务”展示两种方式。</translation>
    </message>
    <message>
      <source>It is a serving input receiver of your own: it declares what a request holds and makes the model's features.</source>
      <translation>这是您自己的服务输入接收器：声明请求的内容并生成模型的特征。</translation>
    </message>
    <message>
      <source>It is at step {step} of {max_steps}.</source>
      <translation>它在第 {step} 步，共 {max_steps} 步。</translation>
    </message>
    <message>
      <source>It is damaged: {problem}.</source>
      <translation>它已损坏：{problem}。</translation>
    </message>
    <message>
      <source>It is exported only on request.</source>
      <translation>仅在请求时导出。</translation>
    </message>
    <message>
      <source>It is exported when training ends, and so is the latest.</source>
      <translation>训练结束时导出，最新的检查点也导出。</translation>
    </message>
    <message>
      <source>It is exported when training ends, however it ends.</source>
      <translation>训练结束时导出，无论如何结束。</translation>
    </message>
    <message>
      <source>It is not a plain file</source>
      <translation>它不是普通文件</translation>
    </message>
    <message>
      <source>It is not exported yet.</source>
      <translation>尚未导出。</translation>
    </message>
    <message>
      <source>It is of step {step}.</source>
      <translation>它来自第 {step} 步。</translation>
    </message>
    <message>
      <source>It is of step {step}; the best checkpoint is that of step {best}.</source>
      <translation>它来自第 {step} 步；最佳检查点是第 {best} 步的检查点。</translation>
    </message>
    <message>
      <source>It is parsed out of each record by the schema, in training and evaluation alike.</source>
      <translation>训练和评估时都按模式从每条记录中解析。</translation>
    </message>
    <message>
      <source>It is required: it has no default.</source>
      <translation>必填：没有默认值。</translation>
    </message>
    <message>
      <source>It is what preprocess would return: the client has done that work.</source>
      <translation>它是 preprocess 会返回的内容：客户端已完成这项工作。</translation>
    </message>
    <message>
      <source>It may have been saved by another model.</source>
      <translation>它可能是由另一个模型保存的。</translation>
    </message>
    <message>
      <source>It passes</source>
      <translation>通过</translation>
    </message>
    <message>
      <source>It reached its Max steps.</source>
      <translation>它已达到“最大步数”。</translation>
    </message>
    <message>
      <source>It runs in training only, so an export has nothing of it.</source>
      <translation>它只在训练中运行，因此导出模型不包含它。</translation>
    </message>
    <message>
      <source>It runs in training, evaluation and serving alike, so it is a part of the export.</source>
      <translation>它在训练、评估和服务中都会运行，因此是导出模型的一部分。</translation>
    </message>
    <message>
      <source>It travels inside the serialized tf.train.Example and shows up nowhere in the signature.</source>
      <translation>它包含在序列化的 tf.train.Example 中，不出现在签名里。</translation>
    </message>
    <message>
      <source>It was deleted by hand and the trash emptied, or removed outside of the Workbench.</source>
      <translation>它被手动删除且回收站已清空，或在 Workbench 之外被移除。</translation>
    </message>
    <message>
      <source>It was discarded.</source>
      <translation>它已被丢弃。</translation>
    </message>
    <message>
      <source>It was found to be damaged when the run was resumed, and set aside.</source>
      <translation>继续运行时发现它已损坏，已搁置。</translation>
    </message>
    <message>
      <source>It was interrupted: the process that trained it was told to end, or is gone.</source>
      <translation>它被中断：训练进程被要求结束，或已不在。</translation>
    </message>
    <message>
      <source>It was made with the receivers {names}.</source>
      <translation>它使用接收器 {names} 创建。</translation>
    </message>
    <message>
      <source>It was stopped before its last step.</source>
      <translation>它在最后一步之前被停止。</translation>
    </message>
    <message>
      <source>Its CheckpointSaverHook is left out: checkpoints are saved by the Workbench.</source>
      <translation>其 CheckpointSaverHook 被略去：检查点由 Workbench 保存。</translation>
    </message>
    <message>
      <source>Its EvalSpec is named "{name}". The evaluation has no name here: its metrics have none in front of them, and its folder is eval.</source>
      <translation>其 EvalSpec 名为“{name}”。此处的评估没有名称：其指标前没有名称，其文件夹为 eval。</translation>
    </message>
    <message>
      <source>Its answer is of another form.</source>
      <translation>其响应的格式不同。</translation>
    </message>
    <message>
      <source>Its curves and checkpoints are followed while it trains there. Only what is new is fetched; the values of checkpoints stay there until you download the run.</source>
      <translation>在远端训练期间会跟踪其曲线和检查点。只获取新增内容；检查点的值留在远端，直到您下载该运行。</translation>
    </message>
    <message>
      <source>Its dense receiver key has the same name, with the batch dimension in front.</source>
      <translation>其 dense 接收器键名称相同，前面加批次维度。</translation>
    </message>
    <message>
      <source>Its early-stopping hook is replaced by the Workbench's early stopping, with the same rule.</source>
      <translation>其早停钩子由 Workbench 的早停代替，规则相同。</translation>
    </message>
    <message>
      <source>Its evaluation graph was built once, for all evaluations.</source>
      <translation>其评估图只构建一次，用于所有评估。</translation>
    </message>
    <message>
      <source>Its files are no longer on disk.</source>
      <translation>其文件已不在磁盘上。</translation>
    </message>
    <message>
      <source>Its files are still being read.</source>
      <translation>仍在读取其文件。</translation>
    </message>
    <message>
      <source>Its index file ends too early: it was not written to its end.</source>
      <translation>其索引文件过早结束：没有写完。</translation>
    </message>
    <message>
      <source>Its index file is empty: it was not written to its end.</source>
      <translation>其索引文件为空：没有写完。</translation>
    </message>
    <message>
      <source>Its index file is missing, so its values cannot be read.</source>
      <translation>其索引文件缺失，因此无法读取其值。</translation>
    </message>
    <message>
      <source>Its last {n} bytes are the beginning of an event: the rest is still to be written, or was cut off.</source>
      <translation>最后 {n} 个字节是一个事件的开头：其余部分尚未写入，或已被截断。</translation>
    </message>
    <message>
      <source>Its model config, read again when it changes: {config}</source>
      <translation>其模型配置，更改时重新读取：{config}</translation>
    </message>
    <message>
      <source>Its probability</source>
      <translation>其概率</translation>
    </message>
    <message>
      <source>Its saved_model.pb cannot be read: {reason}.</source>
      <translation>其 saved_model.pb 无法读取：{reason}。</translation>
    </message>
    <message>
      <source>Its saved_model.pb ends too early, or is not a SavedModel.</source>
      <translation>其 saved_model.pb 过早结束，或不是 SavedModel。</translation>
    </message>
    <message>
      <source>Its saved_model.pb has too many parts, so it is not a SavedModel.</source>
      <translation>其 saved_model.pb 的部分过多，因此不是 SavedModel。</translation>
    </message>
    <message>
      <source>Its saved_model.pb is empty: it was not written to its end.</source>
      <translation>其 saved_model.pb 为空：没有写完。</translation>
    </message>
    <message>
      <source>Its saving_listeners are not called: checkpoints are saved by the Workbench.</source>
      <translation>其 saving_listeners 不会被调用：检查点由 Workbench 保存。</translation>
    </message>
    <message>
      <source>Its signatures are drawn here: what a client sends, the features the model reads, what comes back.</source>
      <translation>此处绘制其签名：客户端发送什么、模型读取哪些特征、返回什么。</translation>
    </message>
    <message>
      <source>Its step is not known.</source>
      <translation>它的步数未知。</translation>
    </message>
    <message>
      <source>Its step is not known; the best checkpoint is that of step {best}.</source>
      <translation>它的步数未知；最佳检查点是第 {best} 步的检查点。</translation>
    </message>
    <message>
      <source>Its trials save a checkpoint and can be resumed</source>
      <translation>其试验会保存检查点，可以继续</translation>
    </message>
    <message>
      <source>Its {names} do not apply: every checkpoint is evaluated once it is saved.</source>
      <translation>其 {names} 不适用：每个检查点保存后立即评估。</translation>
    </message>
    <message>
      <source>JSON, such as {"a": [1, 2]}</source>
      <translation>JSON，例如 {"a": [1, 2]}</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>保留</translation>
    </message>
    <message>
      <source>Keep all runs again (Esc)</source>
      <translation>恢复全部运行（Esc）</translation>
    </message>
    <message>
      <source>Keep best</source>
      <translation>保留最佳</translation>
    </message>
    <message>
      <source>Keep best of</source>
      <translation>保留最佳依据</translation>
    </message>
    <message>
      <source>Keep latest</source>
      <translation>保留最新</translation>
    </message>
    <message>
      <source>Keep latest is {latest}, Keep best is {best}.</source>
      <translation>“保留最新”为 {latest}，“保留最佳”为 {best}。</translation>
    </message>
    <message>
      <source>Keep the name and the notes</source>
      <translation>保存名称和备注</translation>
    </message>
    <message>
      <source>Keep the note</source>
      <translation>保存备注</translation>
    </message>
    <message>
      <source>Keep this answer, to ask later exports again</source>
      <translation>保留此答案，以便再次查询之后的导出模型</translation>
    </message>
    <message>
      <source>Keep training</source>
      <translation>继续训练</translation>
    </message>
    <message>
      <source>Keep training and close</source>
      <translation>继续训练并关闭窗口</translation>
    </message>
    <message>
      <source>Keeps the input and its answer. Any later export can be asked it again.</source>
      <translation>保存输入及其答案。之后的任何导出模型都可再次用它查询。</translation>
    </message>
    <message>
      <source>Kept in the run's folder, which stays {name}.</source>
      <translation>保存在运行的文件夹中，文件夹名仍为 {name}。</translation>
    </message>
    <message>
      <source>Keyboard shortcuts</source>
      <translation>键盘快捷键</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>种类</translation>
    </message>
    <message>
      <source>LOSS</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>标签</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>语言</translation>
    </message>
    <message>
      <source>Large</source>
      <translation>大</translation>
    </message>
    <message>
      <source>Larger (+)</source>
      <translation>放大 (+)</translation>
    </message>
    <message>
      <source>Largest difference</source>
      <translation>最大差异</translation>
    </message>
    <message>
      <source>Largest difference between corresponding values; for text, the number of values that differ</source>
      <translation>对应值之间的最大差异；文本则为不同值的个数</translation>
    </message>
    <message>
      <source>Latest:  {checkpoint}</source>
      <translation>最新：  {checkpoint}</translation>
    </message>
    <message>
      <source>Learn from</source>
      <translation>学习</translation>
    </message>
    <message>
      <source>Learn from what is below</source>
      <translation>学习低于此值的记录</translation>
    </message>
    <message>
      <source>Leave</source>
      <translation>退出</translation>
    </message>
    <message>
      <source>Leave extreme outliers out of the y range</source>
      <translation>y 轴范围不包括极端离群值</translation>
    </message>
    <message>
      <source>Leave the tour</source>
      <translation>退出导览</translation>
    </message>
    <message>
      <source>Left empty it is left out.</source>
      <translation>留空则省略。</translation>
    </message>
    <message>
      <source>Left empty it is missing (NaN).</source>
      <translation>留空则视为缺失 (NaN)。</translation>
    </message>
    <message>
      <source>Left empty it is {value}.</source>
      <translation>留空则为 {value}。</translation>
    </message>
    <message>
      <source>Left out automatically: {columns}. Click a use to change it.</source>
      <translation>已自动排除：{columns}。点击用途可更改。</translation>
    </message>
    <message>
      <source>Left out, although the experiment can have them: {names}.</source>
      <translation>未包含，尽管实验可以有：{names}。</translation>
    </message>
    <message>
      <source>Left out, it is {value}.</source>
      <translation>省略时为 {value}。</translation>
    </message>
    <message>
      <source>Length of the difference over the length of the other checkpoint's value</source>
      <translation>差值的长度与另一检查点中该值长度之比</translation>
    </message>
    <message>
      <source>Let the input_fn repeat, or lower Max steps.</source>
      <translation>请让 input_fn 重复数据，或减小“最大步数”。</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>浅色</translation>
    </message>
    <message>
      <source>Linear</source>
      <translation>线性</translation>
    </message>
    <message>
      <source>Lines that begin with % or ! are for notebooks only. Remove them, or put # before them.</source>
      <translation>以 % 或 ! 开头的行只用于笔记本。请删除它们，或在前面加 #。</translation>
    </message>
    <message>
      <source>List a SavedModel from anywhere; or drop its folder here</source>
      <translation>将任意位置的 SavedModel 加入列表；也可将其文件夹拖放到此处</translation>
    </message>
    <message>
      <source>List a run from outside the workspace here, and open it</source>
      <translation>在此列出工作区之外的运行并打开</translation>
    </message>
    <message>
      <source>Load an image file; it is scaled to fit</source>
      <translation>加载图像文件，并缩放到合适大小</translation>
    </message>
    <message>
      <source>Load and predict</source>
      <translation>加载并预测</translation>
    </message>
    <message>
      <source>Load the export and call the signature</source>
      <translation>加载导出模型并调用签名</translation>
    </message>
    <message>
      <source>Load the export with TensorFlow and call a signature. No Workbench is needed.</source>
      <translation>用 TensorFlow 加载导出模型并调用签名，无需 Workbench。</translation>
    </message>
    <message>
      <source>Loading TensorFlow</source>
      <translation>正在加载 TensorFlow</translation>
    </message>
    <message>
      <source>Loading the experiment</source>
      <translation>正在加载实验</translation>
    </message>
    <message>
      <source>Loading the exported model</source>
      <translation>正在加载导出模型</translation>
    </message>
    <message>
      <source>Loading the exported model in a confined process</source>
      <translation>正在隔离进程中加载导出模型</translation>
    </message>
    <message>
      <source>Loading the exported models</source>
      <translation>正在加载导出模型</translation>
    </message>
    <message>
      <source>Lock</source>
      <translation>锁</translation>
    </message>
    <message>
      <source>Log</source>
      <translation>日志</translation>
    </message>
    <message>
      <source>Log of the server</source>
      <translation>服务器日志</translation>
    </message>
    <message>
      <source>Log y</source>
      <translation>对数 y</translation>
    </message>
    <message>
      <source>Logarithmic y axis</source>
      <translation>对数 y 轴</translation>
    </message>
    <message>
      <source>Look at the names the export has, above.</source>
      <translation>请查看上面列出的导出模型的名称。</translation>
    </message>
    <message>
      <source>Look now whether it can be read</source>
      <translation>立即检查是否可以读取</translation>
    </message>
    <message>
      <source>Looking how large it is…</source>
      <translation>正在确定大小…</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>正在查找…</translation>
    </message>
    <message>
      <source>Lookup tables, such as from words to numbers. They are filled when it is loaded.</source>
      <translation>查找表，例如从词到数字。加载时会填充。</translation>
    </message>
    <message>
      <source>Losses on one chart</source>
      <translation>损失合并到一个图表</translation>
    </message>
    <message>
      <source>METRICS</source>
      <translation>指标</translation>
    </message>
    <message>
      <source>MODEL</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>Made elsewhere</source>
      <translation>在别处创建</translation>
    </message>
    <message>
      <source>Made from {run}</source>
      <translation>由 {run} 创建</translation>
    </message>
    <message>
      <source>Makes a run repeatable: same seed, same order of data and same first weights.</source>
      <translation>使运行可重复：相同的种子，数据顺序和初始权重也相同。</translation>
    </message>
    <message>
      <source>Makes its own data, writes it as TFRecords, and brings a complete `model_fn` with two named outputs. Look here if you have a `model_fn` already.</source>
      <translation>自行生成数据并写成 TFRecord，带有完整的 `model_fn` 和两个命名输出。如果您已有 `model_fn`，请看这里。</translation>
    </message>
    <message>
      <source>Many steps per call</source>
      <translation>每次调用多步</translation>
    </message>
    <message>
      <source>Marks</source>
      <translation>状态</translation>
    </message>
    <message>
      <source>Max</source>
      <translation>最大</translation>
    </message>
    <message>
      <source>Max steps</source>
      <translation>最大步数</translation>
    </message>
    <message>
      <source>Maximum</source>
      <translation>最大值</translation>
    </message>
    <message>
      <source>May do</source>
      <translation>可能行为</translation>
    </message>
    <message>
      <source>Mean</source>
      <translation>均值</translation>
    </message>
    <message>
      <source>Mean abs. error</source>
      <translation>平均绝对误差</translation>
    </message>
    <message>
      <source>Mean and range of the runs</source>
      <translation>各运行的均值和范围</translation>
    </message>
    <message>
      <source>Mean error</source>
      <translation>平均误差</translation>
    </message>
    <message numerus="yes">
      <source>Mean {mean}, standard deviation {deviation}, of {n} runs</source>
      <translation>
        <numerusform>{n} 个运行：均值 {mean}，标准差 {deviation}</numerusform>
      </translation>
    </message>
    <message>
      <source>Medium</source>
      <translation>中</translation>
    </message>
    <message>
      <source>Menu of the chart {title}</source>
      <translation>图表 {title} 的菜单</translation>
    </message>
    <message>
      <source>Menu of the histogram {title}</source>
      <translation>直方图 {title} 的菜单</translation>
    </message>
    <message>
      <source>Menu of the runs</source>
      <translation>运行菜单</translation>
    </message>
    <message>
      <source>Metric</source>
      <translation>指标</translation>
    </message>
    <message>
      <source>Metric over a param</source>
      <translation>指标随参数的变化</translation>
    </message>
    <message>
      <source>Metrics</source>
      <translation>指标</translation>
    </message>
    <message>
      <source>Min</source>
      <translation>最小</translation>
    </message>
    <message>
      <source>Min delta</source>
      <translation>最小改善</translation>
    </message>
    <message>
      <source>Min steps</source>
      <translation>最小步数</translation>
    </message>
    <message>
      <source>Min steps is {min_steps}, not below Max steps: early stopping can never end this run.</source>
      <translation>“最小步数”为 {min_steps}，不小于“最大步数”：早停永远无法结束此运行。</translation>
    </message>
    <message>
      <source>Minimum</source>
      <translation>最小值</translation>
    </message>
    <message>
      <source>Missing</source>
      <translation>缺失</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>Models to compare</source>
      <translation>要比较的模型</translation>
    </message>
    <message>
      <source>More</source>
      <translation>更多</translation>
    </message>
    <message>
      <source>More for the checkpoint</source>
      <translation>检查点的更多操作</translation>
    </message>
    <message>
      <source>More for the export</source>
      <translation>导出模型的更多操作</translation>
    </message>
    <message>
      <source>More steps</source>
      <translation>增加步数</translation>
    </message>
    <message>
      <source>More trials</source>
      <translation>增加试验</translation>
    </message>
    <message>
      <source>Move to the trash</source>
      <translation>移到回收站</translation>
    </message>
    <message>
      <source>Move what you need out of {folder} by hand.</source>
      <translation>请手动将需要的内容移出 {folder}。</translation>
    </message>
    <message>
      <source>Moved</source>
      <translation>变化</translation>
    </message>
    <message>
      <source>Moving</source>
      <translation>已恢复</translation>
    </message>
    <message>
      <source>NaN counts as</source>
      <translation>NaN 视为</translation>
    </message>
    <message>
      <source>NaN or infinite</source>
      <translation>NaN 或无穷大</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>Name and notes of {run}</source>
      <translation>{run} 的名称和备注</translation>
    </message>
    <message>
      <source>Name and notes…</source>
      <translation>名称和备注…</translation>
    </message>
    <message>
      <source>Name the metric that the sweep improves, such as accuracy or loss.</source>
      <translation>请填写超参数搜索要改善的指标，例如 accuracy 或 loss。</translation>
    </message>
    <message>
      <source>Name the metric that the sweep improves: the experiment's settings name none.</source>
      <translation>请指定超参数搜索要改进的指标：实验的设置中没有指定。</translation>
    </message>
    <message>
      <source>Name there</source>
      <translation>该处名称</translation>
    </message>
    <message>
      <source>Named entry points: what to send and what comes back.</source>
      <translation>具名入口：发送什么，返回什么。</translation>
    </message>
    <message>
      <source>Names</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>Names of the columns</source>
      <translation>列名</translation>
    </message>
    <message>
      <source>Names of {name}</source>
      <translation>{name} 的名称</translation>
    </message>
    <message>
      <source>Names the columns</source>
      <translation>为列名</translation>
    </message>
    <message numerus="yes">
      <source>Needs at least {n} evaluated runs with different params.</source>
      <translation>
        <numerusform>至少需要 {n} 个参数不同且已评估的运行。</numerusform>
      </translation>
    </message>
    <message>
      <source>Nested lists, as JSON: {hint}</source>
      <translation>嵌套列表 (JSON)：{hint}</translation>
    </message>
    <message>
      <source>Never delete the selected checkpoint automatically</source>
      <translation>永不自动删除所选检查点</translation>
    </message>
    <message>
      <source>Never delete this checkpoint automatically</source>
      <translation>绝不自动删除此检查点</translation>
    </message>
    <message>
      <source>Never stop early before this step; evaluations before it do not use up patience.</source>
      <translation>在此步之前绝不早停；之前的评估不消耗耐心。</translation>
    </message>
    <message>
      <source>New experiment from data</source>
      <translation>从数据新建实验</translation>
    </message>
    <message>
      <source>New experiment from data…</source>
      <translation>从数据新建实验…</translation>
    </message>
    <message>
      <source>New folder of the run</source>
      <translation>运行的新文件夹</translation>
    </message>
    <message>
      <source>New here?</source>
      <translation>初次使用？</translation>
    </message>
    <message>
      <source>New run</source>
      <translation>新运行</translation>
    </message>
    <message>
      <source>New run…</source>
      <translation>新运行…</translation>
    </message>
    <message>
      <source>New sweep</source>
      <translation>新超参数搜索</translation>
    </message>
    <message>
      <source>New sweep of {experiment}</source>
      <translation>{experiment} 的新超参数搜索</translation>
    </message>
    <message>
      <source>New sweep…</source>
      <translation>新超参数搜索…</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>下一页</translation>
    </message>
    <message>
      <source>Next largest</source>
      <translation>下一个最大</translation>
    </message>
    <message>
      <source>Next wrong</source>
      <translation>下一个错误</translation>
    </message>
    <message>
      <source>No answer yet</source>
      <translation>尚无答案</translation>
    </message>
    <message>
      <source>No browser could be opened. TensorBoard is at {address}</source>
      <translation>无法打开浏览器。TensorBoard 的地址是 {address}</translation>
    </message>
    <message>
      <source>No checkpoint of {name} was evaluated, so none is best. Name one by its step.</source>
      <translation>{name} 的检查点均未评估，因此没有最佳检查点。请按步数指定一个。</translation>
    </message>
    <message>
      <source>No checkpoint that was evaluated is missing.</source>
      <translation>评估过的检查点都在。</translation>
    </message>
    <message>
      <source>No checkpoint was evaluated, so there is no best one.</source>
      <translation>没有评估过检查点，因此没有最佳检查点。</translation>
    </message>
    <message>
      <source>No checkpoints yet</source>
      <translation>尚无检查点</translation>
    </message>
    <message>
      <source>No curves</source>
      <translation>没有曲线</translation>
    </message>
    <message>
      <source>No curves yet</source>
      <translation>还没有曲线</translation>
    </message>
    <message>
      <source>No data file matches {path}. Check the path in the experiment.</source>
      <translation>没有与 {path} 匹配的数据文件。请检查实验中的路径。</translation>
    </message>
    <message>
      <source>No evaluation data was found, so checkpoints are judged on {n} batches of the training data. Name the function that reads it: --use eval=NAME.</source>
      <translation>没有找到评估数据，因此用训练数据的 {n} 个批次评判检查点。请指定读取评估数据的函数：--use eval=NAME。</translation>
    </message>
    <message>
      <source>No evaluation records or test cases fit {names}.</source>
      <translation>没有适合 {names} 的评估记录或测试用例。</translation>
    </message>
    <message>
      <source>No evaluation was run.</source>
      <translation>没有进行评估。</translation>
    </message>
    <message>
      <source>No evaluation yet.</source>
      <translation>尚无评估。</translation>
    </message>
    <message>
      <source>No example or dense receiver can be made of the data: {why}.</source>
      <translation>无法由数据生成 example 或 dense 接收器：{why}。</translation>
    </message>
    <message>
      <source>No experiment is open</source>
      <translation>没有打开的实验</translation>
    </message>
    <message>
      <source>No export to try</source>
      <translation>没有可试用的导出模型</translation>
    </message>
    <message>
      <source>No exports yet</source>
      <translation>尚无导出模型</translation>
    </message>
    <message>
      <source>No extra files</source>
      <translation>无附加文件</translation>
    </message>
    <message>
      <source>No feature "{name}". There are: {names}.</source>
      <translation>没有特征“{name}”。现有：{names}。</translation>
    </message>
    <message>
      <source>No feature has one number or text for each row, so there is nothing to slice by.</source>
      <translation>没有每行只有一个数值或文本的特征，因此无法切片。</translation>
    </message>
    <message>
      <source>No file open</source>
      <translation>未打开文件</translation>
    </message>
    <message>
      <source>No finite value was recorded, so there is nothing to judge by.</source>
      <translation>没有记录到有限值，因此没有可供评判的依据。</translation>
    </message>
    <message>
      <source>No finite {name} yet.</source>
      <translation>{name} 尚无有限值。</translation>
    </message>
    <message>
      <source>No help topic matches.</source>
      <translation>没有匹配的帮助主题。</translation>
    </message>
    <message>
      <source>No histogram</source>
      <translation>没有直方图</translation>
    </message>
    <message>
      <source>No label in these rows to compare with.</source>
      <translation>这些行中没有可比较的标签。</translation>
    </message>
    <message>
      <source>No metric matches the filter.</source>
      <translation>没有指标符合筛选条件。</translation>
    </message>
    <message>
      <source>No mistakes.</source>
      <translation>没有错误。</translation>
    </message>
    <message>
      <source>No other process trains in this folder.</source>
      <translation>没有其他进程在此文件夹中训练。</translation>
    </message>
    <message>
      <source>No output of the model ({names}) is a class, a probability or one number for each row, so there is nothing to analyse.</source>
      <translation>模型的输出（{names}）中没有类别、概率或每行一个数值的输出，因此没有可分析的内容。</translation>
    </message>
    <message>
      <source>No output of this signature is a number that could be plotted.</source>
      <translation>此签名没有可绘制的数值输出。</translation>
    </message>
    <message>
      <source>No package is known that reads {scheme}:// addresses. Check the URL.</source>
      <translation>没有已知的软件包能读取 {scheme}:// 地址。请检查 URL。</translation>
    </message>
    <message>
      <source>No parity check.</source>
      <translation>没有一致性检查。</translation>
    </message>
    <message>
      <source>No points here.</source>
      <translation>此处没有点。</translation>
    </message>
    <message>
      <source>No points yet.</source>
      <translation>还没有点。</translation>
    </message>
    <message>
      <source>No predictions yet</source>
      <translation>尚无预测</translation>
    </message>
    <message>
      <source>No receiver can be made of the data, so nothing will be exported; training continues.</source>
      <translation>无法根据数据构建接收器，因此不会导出；训练继续。</translation>
    </message>
    <message>
      <source>No receiver of this export is the default one.</source>
      <translation>此导出模型没有默认接收器。</translation>
    </message>
    <message>
      <source>No records</source>
      <translation>没有记录</translation>
    </message>
    <message>
      <source>No request yet</source>
      <translation>尚无请求</translation>
    </message>
    <message>
      <source>No row has a label that this head can be judged by: its answers alone are shown.</source>
      <translation>没有可用于评判此输出头的标签：仅显示其答案。</translation>
    </message>
    <message>
      <source>No row has both a label and a probability.</source>
      <translation>没有同时具有标签和概率的行。</translation>
    </message>
    <message>
      <source>No rows predicted yet</source>
      <translation>尚未预测任何行</translation>
    </message>
    <message>
      <source>No run has a column "{name}".{also}</source>
      <translation>没有运行含有列“{name}”。{also}</translation>
    </message>
    <message>
      <source>No run is selected</source>
      <translation>未选择运行</translation>
    </message>
    <message>
      <source>No run to analyse</source>
      <translation>没有可分析的运行</translation>
    </message>
    <message>
      <source>No runs to draw.</source>
      <translation>没有可绘制的运行。</translation>
    </message>
    <message>
      <source>No runs yet</source>
      <translation>还没有运行</translation>
    </message>
    <message>
      <source>No runs yet. They appear here, those of the command line too.</source>
      <translation>还没有运行。运行会显示在此处，包括命令行的运行。</translation>
    </message>
    <message>
      <source>No sign of life</source>
      <translation>无响应</translation>
    </message>
    <message>
      <source>No sign of life for {time} (last: step {step})</source>
      <translation>已有 {time}无响应（最后：第 {step} 步）</translation>
    </message>
    <message>
      <source>No sign of life for {time} on {host} (last: step {step})</source>
      <translation>{host} 上已有 {time}无响应（最后：第 {step} 步）</translation>
    </message>
    <message>
      <source>No sign of life on {host} for {time}.</source>
      <translation>{host} 上已有 {time} 无响应。</translation>
    </message>
    <message>
      <source>No signature of this export takes Examples.</source>
      <translation>此导出模型没有接受 Example 的签名。</translation>
    </message>
    <message>
      <source>No signature of this export takes dense tensors.</source>
      <translation>此导出模型没有接受 dense 张量的签名。</translation>
    </message>
    <message>
      <source>No signature of {path} takes Examples alone. {offer}</source>
      <translation>{path} 没有仅接受 Example 的签名。{offer}</translation>
    </message>
    <message>
      <source>No signatures</source>
      <translation>没有签名</translation>
    </message>
    <message>
      <source>No signatures, so it cannot be served.</source>
      <translation>没有签名，因此无法提供服务。</translation>
    </message>
    <message>
      <source>No test cases yet</source>
      <translation>尚无测试用例</translation>
    </message>
    <message>
      <source>No variable of the model matches "{pattern}". The model has {names}.</source>
      <translation>模型没有变量与“{pattern}”匹配。模型有 {names}。</translation>
    </message>
    <message>
      <source>No variable of the model matches one of {title} by name, shape and type, so nothing can start from it. Map the names, or choose another checkpoint.</source>
      <translation>模型没有变量在名称、形状和类型上与 {title} 的变量匹配，因此无法以此为起点。请映射名称，或选择其他检查点。</translation>
    </message>
    <message>
      <source>No weight of checkpoint {step} fits this model by name and shape. {sentence}</source>
      <translation>检查点 {step} 没有任何权重在名称和形状上与此模型匹配。{sentence}</translation>
    </message>
    <message>
      <source>None of the checkpoints of {name} can be used. {named}</source>
      <translation>{name} 的检查点都不可用。{named}</translation>
    </message>
    <message>
      <source>None of the run's checkpoints can be used (the newest, {step}: {reason}). Training would begin with fresh weights, so it does not begin. Start a new run.</source>
      <translation>该运行的检查点都不可用（最新的 {step}：{reason}）。训练会从全新的权重开始，因此不予开始。请启动新运行。</translation>
    </message>
    <message>
      <source>None of the {n} test cases asks a signature that this export has.</source>
      <translation>{n} 个测试用例都没有查询此导出模型拥有的签名。</translation>
    </message>
    <message>
      <source>None of these runs has an evaluation yet.</source>
      <translation>这些运行都还没有评估。</translation>
    </message>
    <message>
      <source>None: choose at least one receiver.</source>
      <translation>无：请至少选择一个接收器。</translation>
    </message>
    <message>
      <source>Not analysed yet</source>
      <translation>尚未分析</translation>
    </message>
    <message>
      <source>Not evaluated</source>
      <translation>未评估</translation>
    </message>
    <message>
      <source>Not known. {error}</source>
      <translation>未知。{error}</translation>
    </message>
    <message>
      <source>Not known: by the settings, checkpoint {step} would have stayed.</source>
      <translation>未知：按设置，检查点 {step} 本应保留。</translation>
    </message>
    <message>
      <source>Not known: nothing in its folder tells how it ended.</source>
      <translation>未知：其文件夹中没有说明它如何结束。</translation>
    </message>
    <message>
      <source>Not known: nothing tells of a checkpoint at step {step}.</source>
      <translation>未知：没有任何关于第 {step} 步检查点的记录。</translation>
    </message>
    <message>
      <source>Not known: the export was not compared with its checkpoint.</source>
      <translation>未知：该导出模型未与其检查点比较。</translation>
    </message>
    <message>
      <source>Not known: the run's settings do not tell what was kept.</source>
      <translation>未知：运行的设置未说明保留了哪些检查点。</translation>
    </message>
    <message>
      <source>Not known: this run was made elsewhere.</source>
      <translation>未知：此运行是在别处创建的。</translation>
    </message>
    <message>
      <source>Not measured</source>
      <translation>未测量</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>暂不</translation>
    </message>
    <message>
      <source>Not possible now.</source>
      <translation>现在无法执行。</translation>
    </message>
    <message>
      <source>Not read now</source>
      <translation>暂时无法读取</translation>
    </message>
    <message>
      <source>Not trained yet</source>
      <translation>尚未训练</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>备注</translation>
    </message>
    <message>
      <source>Note on {what}</source>
      <translation>{what} 的备注</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>备注</translation>
    </message>
    <message>
      <source>Note…</source>
      <translation>备注…</translation>
    </message>
    <message>
      <source>Nothing answers at {place} ({reason}). Check that TensorFlow Serving is running and that this is its {kind} port.</source>
      <translation>{place} 没有响应（{reason}）。请检查 TensorFlow Serving 是否正在运行，以及这是否是其 {kind} 端口。</translation>
    </message>
    <message>
      <source>Nothing can be exported</source>
      <translation>无法导出任何内容</translation>
    </message>
    <message>
      <source>Nothing can start from it: map the names, or choose another checkpoint.</source>
      <translation>无法以此为起点：请映射名称，或选择其他检查点。</translation>
    </message>
    <message>
      <source>Nothing drawn yet.</source>
      <translation>还没有绘制内容。</translation>
    </message>
    <message>
      <source>Nothing here is called "{name}": a signature is named after a receiver or a key of export_outputs.</source>
      <translation>此处没有名为“{name}”的签名：签名以接收器或 export_outputs 的键命名。</translation>
    </message>
    <message>
      <source>Nothing leaves this machine. What you choose becomes a Python file that you can read and change.</source>
      <translation>任何内容都不会离开本机。您的选择会变成一个可供阅读和修改的 Python 文件。</translation>
    </message>
    <message>
      <source>Nothing matches until this is corrected.</source>
      <translation>更正之前没有匹配项。</translation>
    </message>
    <message>
      <source>Nothing matches. Ctrl ⏎ searches the help.</source>
      <translation>没有匹配项。按 Ctrl ⏎ 搜索帮助。</translation>
    </message>
    <message>
      <source>Nothing to draw yet</source>
      <translation>尚无可绘制的内容</translation>
    </message>
    <message>
      <source>Nothing to vary</source>
      <translation>没有可变化的输入</translation>
    </message>
    <message>
      <source>Nothing varies yet: give at least one param several values, or a range.</source>
      <translation>还没有任何变化：请为至少一个参数给出多个值或一个范围。</translation>
    </message>
    <message>
      <source>Nothing was evaluated.</source>
      <translation>没有评估任何检查点。</translation>
    </message>
    <message>
      <source>Nothing was loaded: this system cannot confine a process, which takes Linux 6.2 or newer with Landlock. Load the model without confinement only if you trust where it comes from.</source>
      <translation>未加载任何内容：此系统无法隔离进程，这需要带 Landlock 的 Linux 6.2 或更新版本。只有在信任模型来源时，才应不加隔离地加载。</translation>
    </message>
    <message>
      <source>Nothing was predicted: see the field marked below.</source>
      <translation>未进行预测：请看下方标出的字段。</translation>
    </message>
    <message>
      <source>Nothing was started. {why}</source>
      <translation>未启动任何内容。{why}</translation>
    </message>
    <message>
      <source>Notice</source>
      <translation>注意</translation>
    </message>
    <message>
      <source>OPTIMIZER</source>
      <translation>优化器</translation>
    </message>
    <message>
      <source>OUTPUTS</source>
      <translation>输出</translation>
    </message>
    <message>
      <source>Of the same class, or output, since the prediction before</source>
      <translation>同一类别或输出相对上一次预测的变化</translation>
    </message>
    <message>
      <source>Off by</source>
      <translation>偏差</translation>
    </message>
    <message>
      <source>On disk: none.</source>
      <translation>磁盘上：无。</translation>
    </message>
    <message>
      <source>On disk: {steps}.</source>
      <translation>磁盘上：{steps}。</translation>
    </message>
    <message>
      <source>One chart for each metric, training and evaluation together. The best value and the checkpoints are marked.</source>
      <translation>每个指标一张图表，训练与评估放在一起。最佳值和检查点有标记。</translation>
    </message>
    <message>
      <source>One input is needed: "{name}" has {count} rows.</source>
      <translation>需要一个输入：“{name}”有 {count} 行。</translation>
    </message>
    <message>
      <source>One input is needed: a single object {feature: value}.</source>
      <translation>需要一个输入：单个对象 {feature: value}。</translation>
    </message>
    <message>
      <source>One input over its range</source>
      <translation>单个输入在其范围内变化</translation>
    </message>
    <message>
      <source>One input, several models</source>
      <translation>一个输入，多个模型</translation>
    </message>
    <message>
      <source>One of its data files is empty, so values are missing.</source>
      <translation>其一个数据文件为空，因此缺少值。</translation>
    </message>
    <message>
      <source>One of its files is missing, so values are missing.</source>
      <translation>其一个文件缺失，因此缺少值。</translation>
    </message>
    <message>
      <source>One of several words or numbers. The answer is a probability for each of them.</source>
      <translation>多个词或数字之一。答案是其中每一个的概率。</translation>
    </message>
    <message>
      <source>One of two values, such as yes and no. The answer is a probability.</source>
      <translation>两个值之一，例如是和否。答案是一个概率。</translation>
    </message>
    <message>
      <source>Only CSV files can be split by a column. Split at random, or give files to be judged on.</source>
      <translation>只有 CSV 文件可以按列划分。请随机划分，或给出用于评判的文件。</translation>
    </message>
    <message>
      <source>Only in the checkpoint: {names}</source>
      <translation>仅在检查点中：{names}</translation>
    </message>
    <message>
      <source>Only the first {n} rows are read.</source>
      <translation>只读取前 {n} 行。</translation>
    </message>
    <message>
      <source>Only {free} MB are free where the run is kept ({folder}), and its checkpoints may need {needed} MB. Free some space and try again.</source>
      <translation>运行所在位置（{folder}）仅剩 {free} MB，而其检查点可能需要 {needed} MB。请释放空间后重试。</translation>
    </message>
    <message>
      <source>Op</source>
      <translation>运算</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>打开</translation>
    </message>
    <message>
      <source>Open a Python file that defines `experiment`</source>
      <translation>打开定义了 `experiment` 的 Python 文件</translation>
    </message>
    <message>
      <source>Open a SavedModel: the folder with saved_model.pb</source>
      <translation>打开 SavedModel：含 saved_model.pb 的文件夹</translation>
    </message>
    <message>
      <source>Open a TFRecord file, plain or gzip, or a CSV file with From file…: any row can be the input, or all.</source>
      <translation>用“从文件…”打开 TFRecord 文件（普通或 gzip）或 CSV 文件：任意一行或全部都可作为输入。</translation>
    </message>
    <message>
      <source>Open a TFRecord or CSV file</source>
      <translation>打开 TFRecord 或 CSV 文件</translation>
    </message>
    <message>
      <source>Open a file on Records and press Predict all, or select several rows there.</source>
      <translation>在“记录”中打开文件并点击“全部预测”，或在那里选择多行。</translation>
    </message>
    <message>
      <source>Open a run first.</source>
      <translation>请先打开一个运行。</translation>
    </message>
    <message>
      <source>Open a run that lies elsewhere</source>
      <translation>打开位于别处的运行</translation>
    </message>
    <message>
      <source>Open a run that was trained here: its experiment says what its evaluation data is.</source>
      <translation>打开一个在此训练的运行：其实验指明评估数据。</translation>
    </message>
    <message>
      <source>Open a run, or select an export: the ways through its model are drawn here.</source>
      <translation>打开一个运行或选择一个导出模型：此处绘制数据通过模型的路径。</translation>
    </message>
    <message>
      <source>Open an experiment first.</source>
      <translation>请先打开一个实验。</translation>
    </message>
    <message>
      <source>Open an experiment or a run first.</source>
      <translation>请先打开一个实验或运行。</translation>
    </message>
    <message>
      <source>Open an experiment: a Python file of yours</source>
      <translation>打开实验：您的 Python 文件</translation>
    </message>
    <message>
      <source>Open an image</source>
      <translation>打开图像</translation>
    </message>
    <message>
      <source>Open any SavedModel on disk</source>
      <translation>打开磁盘上的任意 SavedModel</translation>
    </message>
    <message>
      <source>Open experiment</source>
      <translation>打开实验</translation>
    </message>
    <message>
      <source>Open experiment…</source>
      <translation>打开实验…</translation>
    </message>
    <message>
      <source>Open folder</source>
      <translation>打开文件夹</translation>
    </message>
    <message>
      <source>Open nothing</source>
      <translation>不打开</translation>
    </message>
    <message>
      <source>Open remote run</source>
      <translation>打开远程运行</translation>
    </message>
    <message>
      <source>Open remote run…</source>
      <translation>打开远程运行…</translation>
    </message>
    <message>
      <source>Open run</source>
      <translation>打开运行</translation>
    </message>
    <message>
      <source>Open run…</source>
      <translation>打开运行…</translation>
    </message>
    <message>
      <source>Open test cases: a folder of .json files</source>
      <translation>打开测试用例：含 .json 文件的文件夹</translation>
    </message>
    <message>
      <source>Open the URL again.</source>
      <translation>请重新打开该 URL。</translation>
    </message>
    <message>
      <source>Open the experiment's file in your editor; a run keeps the copy it began with</source>
      <translation>在编辑器中打开实验文件；运行保留其开始时的副本</translation>
    </message>
    <message>
      <source>Open the run this is about</source>
      <translation>打开相关的运行</translation>
    </message>
    <message>
      <source>Open the sample {name}</source>
      <translation>打开示例 {name}</translation>
    </message>
    <message>
      <source>Open the script with these arguments</source>
      <translation>用这些参数打开脚本</translation>
    </message>
    <message>
      <source>Open this export on the Predict page</source>
      <translation>在“预测”页面打开此导出模型</translation>
    </message>
    <message>
      <source>Open this run</source>
      <translation>打开此运行</translation>
    </message>
    <message>
      <source>Open this run on the Train page</source>
      <translation>在“训练”页打开此运行</translation>
    </message>
    <message>
      <source>Open {file}</source>
      <translation>打开 {file}</translation>
    </message>
    <message>
      <source>Open...</source>
      <translation>打开...</translation>
    </message>
    <message>
      <source>Opened ({count})</source>
      <translation>已打开 ({count})</translation>
    </message>
    <message>
      <source>Opening {url}</source>
      <translation>正在打开 {url}</translation>
    </message>
    <message>
      <source>Open…</source>
      <translation>打开…</translation>
    </message>
    <message>
      <source>Operations of the export</source>
      <translation>导出模型的运算</translation>
    </message>
    <message>
      <source>Operations of {name}</source>
      <translation>{name} 的运算</translation>
    </message>
    <message>
      <source>Operations…</source>
      <translation>运算…</translation>
    </message>
    <message>
      <source>Optimizer</source>
      <translation>优化器</translation>
    </message>
    <message>
      <source>Options</source>
      <translation>选项</translation>
    </message>
    <message>
      <source>Or open any SavedModel with Browse…</source>
      <translation>也可用“浏览…”打开任意 SavedModel。</translation>
    </message>
    <message>
      <source>Otherwise only what differs between the runs is shown</source>
      <translation>否则只显示各运行之间的不同之处</translation>
    </message>
    <message>
      <source>Output</source>
      <translation>输出</translation>
    </message>
    <message>
      <source>Outputs are identical ({took})</source>
      <translation>输出完全相同（{took}）</translation>
    </message>
    <message>
      <source>Outputs are identical.</source>
      <translation>输出完全相同。</translation>
    </message>
    <message>
      <source>Outputs differ by rounding alone ({took})</source>
      <translation>输出仅因舍入而不同（{took}）</translation>
    </message>
    <message>
      <source>Outputs for the same inputs</source>
      <translation>相同输入的输出</translation>
    </message>
    <message>
      <source>Outputs of both compared on evaluation records right after the export.</source>
      <translation>导出后立即在评估记录上比较两者的输出。</translation>
    </message>
    <message>
      <source>Outputs of each model</source>
      <translation>各模型的输出</translation>
    </message>
    <message>
      <source>Outputs of server and export</source>
      <translation>服务器与导出模型的输出</translation>
    </message>
    <message>
      <source>Outputs of the export and of its checkpoint, compared on evaluation records after the export</source>
      <translation>导出后在评估记录上比较导出模型与其检查点的输出</translation>
    </message>
    <message>
      <source>Outputs of the model</source>
      <translation>模型的输出</translation>
    </message>
    <message>
      <source>Outputs over the input</source>
      <translation>输出随输入的变化</translation>
    </message>
    <message>
      <source>Outside the usual {range}.</source>
      <translation>超出常用范围（{range}）。</translation>
    </message>
    <message>
      <source>Over which param</source>
      <translation>按哪个参数</translation>
    </message>
    <message>
      <source>PARSE</source>
      <translation>解析</translation>
    </message>
    <message>
      <source>PNG picture (*.png)</source>
      <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
      <source>PR AUC</source>
      <translation>PR AUC</translation>
    </message>
    <message>
      <source>PREPROCESS</source>
      <translation>预处理</translation>
    </message>
    <message>
      <source>Page {page}</source>
      <translation>“{page}”页面</translation>
    </message>
    <message>
      <source>Pairs of names, one a line, where model and checkpoint differ. Scopes end in /: dense/ = layer/</source>
      <translation>模型与检查点名称不同时的名称对，每行一对。作用域以 / 结尾：dense/ = layer/</translation>
    </message>
    <message>
      <source>Parallel</source>
      <translation>平行坐标</translation>
    </message>
    <message>
      <source>Param</source>
      <translation>参数</translation>
    </message>
    <message>
      <source>Param {name} has a default of type {kind}; use None, a number, a bool, text, or lists and dicts of them.</source>
      <translation>参数 {name} 的默认值类型为 {kind}；请使用 None、数字、bool、文本，或由它们组成的列表和 dict。</translation>
    </message>
    <message>
      <source>Params</source>
      <translation>参数</translation>
    </message>
    <message>
      <source>Params and metric</source>
      <translation>参数和指标</translation>
    </message>
    <message>
      <source>Params and metric of each run</source>
      <translation>每个运行的参数和指标</translation>
    </message>
    <message>
      <source>Params and settings of the runs</source>
      <translation>各运行的参数和设置</translation>
    </message>
    <message>
      <source>Parity</source>
      <translation>一致性</translation>
    </message>
    <message>
      <source>Parity check</source>
      <translation>一致性检查</translation>
    </message>
    <message>
      <source>Parity check on evaluation records failed: outputs differ by at most {most}.</source>
      <translation>评估记录上的一致性检查未通过：输出最多相差 {most}。</translation>
    </message>
    <message>
      <source>Parity check on evaluation records passed: outputs differ by at most {most}.</source>
      <translation>评估记录上的一致性检查通过：输出最多相差 {most}。</translation>
    </message>
    <message>
      <source>Parity check on evaluation records: outputs are identical to the checkpoint's.</source>
      <translation>评估记录上的一致性检查：输出与检查点完全相同。</translation>
    </message>
    <message>
      <source>Parity check passed: the export's outputs are the checkpoint's (largest difference {largest}, {where}, {seconds} s).{more}</source>
      <translation>一致性检查通过：导出模型的输出与检查点一致（最大差异 {largest}，{where}，{seconds} 秒）。{more}</translation>
    </message>
    <message>
      <source>Parsing receiver</source>
      <translation>解析接收器</translation>
    </message>
    <message>
      <source>Paste</source>
      <translation>粘贴</translation>
    </message>
    <message>
      <source>Patience</source>
      <translation>耐心</translation>
    </message>
    <message>
      <source>Patience counts</source>
      <translation>耐心计数</translation>
    </message>
    <message>
      <source>Patience is off; {best}.</source>
      <translation>耐心已关闭；{best}。</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>暂停</translation>
    </message>
    <message>
      <source>Pause after the current step. Press again to continue (Ctrl+P)</source>
      <translation>在当前步后暂停。再次按下继续（Ctrl+P）</translation>
    </message>
    <message>
      <source>Pause or continue</source>
      <translation>暂停或继续</translation>
    </message>
    <message>
      <source>Pause sweep</source>
      <translation>暂停搜索</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>已暂停</translation>
    </message>
    <message>
      <source>Paused at step {step}</source>
      <translation>在第 {step} 步暂停</translation>
    </message>
    <message>
      <source>Paused elsewhere</source>
      <translation>在别处已暂停</translation>
    </message>
    <message>
      <source>Paused: {done} of {wanted}</source>
      <translation>已暂停：{done} / {wanted}</translation>
    </message>
    <message>
      <source>Pausing</source>
      <translation>正在暂停</translation>
    </message>
    <message>
      <source>Pausing after the current step…</source>
      <translation>将在当前步后暂停…</translation>
    </message>
    <message>
      <source>Penguins: which species is it?</source>
      <translation>企鹅: 是哪个物种？</translation>
    </message>
    <message>
      <source>Picture (*.png)</source>
      <translation>图片 (*.png)</translation>
    </message>
    <message>
      <source>Picture saved as {path}.</source>
      <translation>图片已保存为 {path}。</translation>
    </message>
    <message>
      <source>Pin</source>
      <translation>固定</translation>
    </message>
    <message>
      <source>Pin to the top</source>
      <translation>固定到顶部</translation>
    </message>
    <message>
      <source>Pin, hide, enlarge or save this chart</source>
      <translation>固定、隐藏、放大或保存此图表</translation>
    </message>
    <message>
      <source>Pinned: never deleted automatically.</source>
      <translation>已固定：永不自动删除。</translation>
    </message>
    <message>
      <source>Plot</source>
      <translation>绘图</translation>
    </message>
    <message>
      <source>Point</source>
      <translation>点</translation>
    </message>
    <message>
      <source>Point at a name to see what it is, click it to see who decided it. Ctrl and the wheel zoom.</source>
      <translation>指向名称可查看它是什么，单击可查看由谁决定。Ctrl 加滚轮缩放。</translation>
    </message>
    <message>
      <source>Port {port} is in use. Choose another one, or leave it out to have a free one.</source>
      <translation>端口 {port} 已被占用。请选择其他端口，或留空以使用空闲端口。</translation>
    </message>
    <message>
      <source>Precision</source>
      <translation>精确率</translation>
    </message>
    <message>
      <source>Predict</source>
      <translation>预测</translation>
    </message>
    <message>
      <source>Predict all</source>
      <translation>全部预测</translation>
    </message>
    <message>
      <source>Predict an Example</source>
      <translation>预测 Example</translation>
    </message>
    <message>
      <source>Predict in a confined process</source>
      <translation>在隔离进程中预测</translation>
    </message>
    <message>
      <source>Predict one row first, to trust it.</source>
      <translation>请先预测一行以信任它。</translation>
    </message>
    <message>
      <source>Predict the selected rows, or all of the file</source>
      <translation>预测所选行或文件的全部行</translation>
    </message>
    <message numerus="yes">
      <source>Predict {n}</source>
      <translation>
        <numerusform>预测 {n} 行</numerusform>
      </translation>
    </message>
    <message>
      <source>Predicted</source>
      <translation>预测值</translation>
    </message>
    <message>
      <source>Predicted less true</source>
      <translation>预测值减真实值</translation>
    </message>
    <message>
      <source>Predicted less true, on average: its sign tells the direction</source>
      <translation>预测值减真实值的平均：符号表示方向</translation>
    </message>
    <message>
      <source>Predicted over true values</source>
      <translation>预测值对真实值</translation>
    </message>
    <message>
      <source>Predicted rows</source>
      <translation>已预测的行</translation>
    </message>
    <message>
      <source>Predicting…</source>
      <translation>正在预测…</translation>
    </message>
    <message>
      <source>Preparing the data and the model</source>
      <translation>正在准备数据和模型</translation>
    </message>
    <message>
      <source>Preparing…</source>
      <translation>正在准备…</translation>
    </message>
    <message>
      <source>Preprocessed</source>
      <translation>预处理后</translation>
    </message>
    <message>
      <source>Press Train on the Train page. The first one comes after a few seconds.</source>
      <translation>请在“训练”页面点击“训练”。几秒后会出现第一个检查点。</translation>
    </message>
    <message>
      <source>Press Train.</source>
      <translation>请按“训练”。</translation>
    </message>
    <message>
      <source>Previous</source>
      <translation>上一页</translation>
    </message>
    <message>
      <source>Probability of the chosen class</source>
      <translation>所选类别的概率</translation>
    </message>
    <message>
      <source>Probability of {name}</source>
      <translation>{name} 的概率</translation>
    </message>
    <message>
      <source>Problem</source>
      <translation>问题</translation>
    </message>
    <message>
      <source>Progress of the sweep</source>
      <translation>超参数搜索的进度</translation>
    </message>
    <message numerus="yes">
      <source>Pruned: trials {trials}</source>
      <translation>
        <numerusform>提前终止：试验 {trials}</numerusform>
      </translation>
    </message>
    <message>
      <source>Put runs together: repeats, or those with the same value</source>
      <translation>将运行归在一起：重复的或值相同的</translation>
    </message>
    <message>
      <source>Put the row in the form and ask the export</source>
      <translation>将该行填入表单并查询导出模型</translation>
    </message>
    <message>
      <source>Put the selected record in the form</source>
      <translation>将所选记录填入表单</translation>
    </message>
    <message>
      <source>Put the selected runs side by side</source>
      <translation>并排显示所选运行</translation>
    </message>
    <message>
      <source>Put this message away</source>
      <translation>关闭此消息</translation>
    </message>
    <message>
      <source>Python, tf.saved_model.load</source>
      <translation>Python，tf.saved_model.load</translation>
    </message>
    <message>
      <source>Python, tf.train.Example</source>
      <translation>Python，tf.train.Example</translation>
    </message>
    <message>
      <source>Queue</source>
      <translation>加入队列</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>退出</translation>
    </message>
    <message>
      <source>RECEIVER</source>
      <translation>接收器</translation>
    </message>
    <message>
      <source>RECORDS</source>
      <translation>记录</translation>
    </message>
    <message>
      <source>REQUEST</source>
      <translation>请求</translation>
    </message>
    <message>
      <source>RESPONSE</source>
      <translation>响应</translation>
    </message>
    <message>
      <source>REST and gRPC need two different ports.</source>
      <translation>REST 和 gRPC 需要两个不同的端口。</translation>
    </message>
    <message>
      <source>Raise Keep latest or Keep best, or pin a checkpoint that is to stay. What retention removes is not in the trash.</source>
      <translation>请增大“保留最新”或“保留最佳”，或固定要保留的检查点。自动移除的检查点不在回收站中。</translation>
    </message>
    <message>
      <source>Random</source>
      <translation>随机</translation>
    </message>
    <message>
      <source>Range or words</source>
      <translation>范围或词</translation>
    </message>
    <message>
      <source>Raw receiver</source>
      <translation>原始接收器</translation>
    </message>
    <message>
      <source>Reading both</source>
      <translation>正在读取两者</translation>
    </message>
    <message>
      <source>Reading evaluation records</source>
      <translation>正在读取评估记录</translation>
    </message>
    <message>
      <source>Reading the curves…</source>
      <translation>正在读取曲线…</translation>
    </message>
    <message>
      <source>Reading the evaluations…</source>
      <translation>正在读取评估…</translation>
    </message>
    <message>
      <source>Reading the runs…</source>
      <translation>正在读取各运行…</translation>
    </message>
    <message>
      <source>Reading the run…</source>
      <translation>正在读取运行…</translation>
    </message>
    <message>
      <source>Reading the samples…</source>
      <translation>正在读取示例…</translation>
    </message>
    <message>
      <source>Reading the workspace…</source>
      <translation>正在读取工作区…</translation>
    </message>
    <message>
      <source>Reading the {name} data</source>
      <translation>正在读取 {name} 数据</translation>
    </message>
    <message>
      <source>Reading what matches…</source>
      <translation>正在读取匹配的变量…</translation>
    </message>
    <message>
      <source>Reading {name}</source>
      <translation>正在读取 {name}</translation>
    </message>
    <message>
      <source>Reading {scheme}:// needs a package that is not installed. {reason}.</source>
      <translation>读取 {scheme}:// 需要尚未安装的软件包。{reason}。</translation>
    </message>
    <message>
      <source>Reading {scheme}:// needs what is not installed: {needed}. Type: {line}</source>
      <translation>读取 {scheme}:// 需要尚未安装的内容：{needed}。请输入：{line}</translation>
    </message>
    <message>
      <source>Reading…</source>
      <translation>正在读取…</translation>
    </message>
    <message>
      <source>Ready to train</source>
      <translation>准备训练</translation>
    </message>
    <message>
      <source>Recall</source>
      <translation>召回率</translation>
    </message>
    <message>
      <source>Receiver</source>
      <translation>接收器</translation>
    </message>
    <message>
      <source>Receiver {title}</source>
      <translation>接收器 {title}</translation>
    </message>
    <message>
      <source>Receivers</source>
      <translation>接收器</translation>
    </message>
    <message>
      <source>Receivers: how requests arrive, and which one is serving_default</source>
      <translation>接收器：请求的形式，以及哪一个是 serving_default</translation>
    </message>
    <message>
      <source>Recent experiments</source>
      <translation>最近的实验</translation>
    </message>
    <message>
      <source>Recent runs</source>
      <translation>最近的运行</translation>
    </message>
    <message>
      <source>Recently opened</source>
      <translation>最近打开</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>记录</translation>
    </message>
    <message>
      <source>Record {index}</source>
      <translation>记录 {index}</translation>
    </message>
    <message>
      <source>Records</source>
      <translation>记录</translation>
    </message>
    <message>
      <source>Records held in memory to shuffle training data; as many as the data has is best, 0 keeps its order.</source>
      <translation>为打乱训练数据而保存在内存中的记录数；最好等于数据总量，0 表示保持原顺序。</translation>
    </message>
    <message>
      <source>Records of the file</source>
      <translation>文件的记录</translation>
    </message>
    <message>
      <source>Records per evaluation step; only speed depends on it.</source>
      <translation>每个评估步的记录数；只影响速度。</translation>
    </message>
    <message>
      <source>Records per training step.</source>
      <translation>每个训练步的记录数。</translation>
    </message>
    <message>
      <source>Regression</source>
      <translation>回归</translation>
    </message>
    <message>
      <source>Regression needs a number as label; "{name}" is {kind}.</source>
      <translation>回归需要数字作为标签；“{name}”是{kind}。</translation>
    </message>
    <message>
      <source>Reliability diagram</source>
      <translation>可靠性图</translation>
    </message>
    <message numerus="yes">
      <source>Reliability diagram of {n} rows</source>
      <translation>
        <numerusform>{n} 行的可靠性图</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Reliability diagram of {n} rows, expected error {error}</source>
      <translation>
        <numerusform>{n} 行的可靠性图，期望误差 {error}</numerusform>
      </translation>
    </message>
    <message>
      <source>Reload</source>
      <translation>重新加载</translation>
    </message>
    <message>
      <source>Remote</source>
      <translation>远程</translation>
    </message>
    <message>
      <source>Remove all extra files</source>
      <translation>移除所有附加文件</translation>
    </message>
    <message>
      <source>Remove copies</source>
      <translation>删除副本</translation>
    </message>
    <message>
      <source>Remove from the list</source>
      <translation>从列表中移除</translation>
    </message>
    <message>
      <source>Remove it from the list; its folder is not changed</source>
      <translation>从列表中移除；其文件夹不变</translation>
    </message>
    <message>
      <source>Remove it, and pin your checkpoints again.</source>
      <translation>请将其移除，并重新固定您的检查点。</translation>
    </message>
    <message>
      <source>Remove it: it only concerns a training by several processes, and the next one writes it anew.</source>
      <translation>请将其移除：它只涉及多进程训练，下一次训练会重新写入。</translation>
    </message>
    <message>
      <source>Remove it: it only tells how far the run got, and resuming writes it anew.</source>
      <translation>请将其移除：它只记录运行的进度，继续时会重新写入。</translation>
    </message>
    <message>
      <source>Remove it: only the queue is lost, and no run.</source>
      <translation>请将其移除：只会丢失队列，不会丢失运行。</translation>
    </message>
    <message>
      <source>Remove it: the sweep's trials are kept, and starting the sweep again writes it anew.</source>
      <translation>请将其移除：超参数搜索的试验会保留，再次启动时会重新写入。</translation>
    </message>
    <message>
      <source>Remove it; the notes on checkpoints go with it.</source>
      <translation>请将其移除；检查点的备注也会随之消失。</translation>
    </message>
    <message>
      <source>Remove what was fetched of remote runs from this machine; opening one fetches it again</source>
      <translation>从本机删除已获取的远程运行内容；再次打开时会重新获取</translation>
    </message>
    <message>
      <source>Repeats (all but the seed equal)</source>
      <translation>重复（除种子外都相同）</translation>
    </message>
    <message>
      <source>Repeats the choice of values.</source>
      <translation>使值的选取可重复。</translation>
    </message>
    <message>
      <source>Report a problem</source>
      <translation>报告问题</translation>
    </message>
    <message>
      <source>Report a problem…</source>
      <translation>报告问题…</translation>
    </message>
    <message>
      <source>Required: it has no default.</source>
      <translation>必填：没有默认值。</translation>
    </message>
    <message>
      <source>Residual plot</source>
      <translation>残差图</translation>
    </message>
    <message numerus="yes">
      <source>Residual plot, {n} points</source>
      <translation>
        <numerusform>残差图，{n} 个点</numerusform>
      </translation>
    </message>
    <message>
      <source>Residuals</source>
      <translation>残差</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>恢复</translation>
    </message>
    <message>
      <source>Restore from the trash</source>
      <translation>从回收站恢复</translation>
    </message>
    <message>
      <source>Restore it, or remove it.</source>
      <translation>请恢复它，或将其移除。</translation>
    </message>
    <message>
      <source>Restore it, or remove it: without it the export is read as one made elsewhere.</source>
      <translation>请恢复或删除该文件：没有它，此导出会被视为在别处生成。</translation>
    </message>
    <message>
      <source>Restore it, or remove it: without it the folder is read as a run made elsewhere.</source>
      <translation>请恢复它，或将其移除：没有它，该文件夹会被视为在别处创建的运行。</translation>
    </message>
    <message>
      <source>Restore it: {program} undelete RUN.</source>
      <translation>请恢复它：{program} undelete RUN。</translation>
    </message>
    <message>
      <source>Restore the run from the trash</source>
      <translation>从回收站恢复此运行</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>结果</translation>
    </message>
    <message>
      <source>Resume</source>
      <translation>继续</translation>
    </message>
    <message>
      <source>Resume continues it.</source>
      <translation>“继续”可接着训练。</translation>
    </message>
    <message>
      <source>Resume continues where it stood.</source>
      <translation>“继续”会从停下的地方接着训练。</translation>
    </message>
    <message>
      <source>Resume sweep</source>
      <translation>继续搜索</translation>
    </message>
    <message>
      <source>Resume this run from its newest checkpoint (Ctrl+R)</source>
      <translation>从最新检查点继续此运行（Ctrl+R）</translation>
    </message>
    <message>
      <source>Resumes from checkpoint {step}, which is intact.</source>
      <translation>从完好的检查点 {step} 继续。</translation>
    </message>
    <message>
      <source>Resuming from checkpoint {step}. The training data starts from its beginning, in another order.</source>
      <translation>从检查点 {step} 继续。训练数据从头开始，顺序不同。</translation>
    </message>
    <message>
      <source>Retention removes such checkpoints while training: neither among the newest nor the best, and not pinned.</source>
      <translation>训练期间会自动移除这样的检查点：不属于最新或最佳，也未固定。</translation>
    </message>
    <message>
      <source>Retrying; what was fetched before is shown.</source>
      <translation>正在重试；显示的是之前获取的内容。</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>检查</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>作用</translation>
    </message>
    <message>
      <source>Root mean squared error: large errors count more</source>
      <translation>均方根误差：大误差权重更大</translation>
    </message>
    <message>
      <source>Row {index} cannot be written: {error}</source>
      <translation>无法写入第 {index} 行：{error}</translation>
    </message>
    <message>
      <source>Rows</source>
      <translation>行</translation>
    </message>
    <message>
      <source>Rows of the evaluation data</source>
      <translation>评估数据的行</translation>
    </message>
    <message>
      <source>Rows per request</source>
      <translation>每个请求的行数</translation>
    </message>
    <message>
      <source>Rows to show</source>
      <translation>要显示的行</translation>
    </message>
    <message>
      <source>Run</source>
      <translation>运行</translation>
    </message>
    <message>
      <source>Run all</source>
      <translation>全部运行</translation>
    </message>
    <message>
      <source>Run many training steps in one call of TensorFlow where possible and faster; results are the same.</source>
      <translation>在可行且更快时，一次 TensorFlow 调用执行多个训练步；结果相同。</translation>
    </message>
    <message>
      <source>Run the code in {name}?</source>
      <translation>运行 {name} 中的代码？</translation>
    </message>
    <message>
      <source>Run the experiment's code to build them</source>
      <translation>运行实验代码以构建它们</translation>
    </message>
    <message>
      <source>Run the model on this input ({keys})</source>
      <translation>用此输入运行模型 ({keys})</translation>
    </message>
    <message>
      <source>Running on {host}, step {step}, {age} ago</source>
      <translation>在 {host} 上运行，第 {step} 步，{age}前</translation>
    </message>
    <message>
      <source>Running the test cases</source>
      <translation>正在运行测试用例</translation>
    </message>
    <message>
      <source>Running {file}</source>
      <translation>正在运行 {file}</translation>
    </message>
    <message>
      <source>Running, step {step}, {age} ago</source>
      <translation>运行中，第 {step} 步，{age}前</translation>
    </message>
    <message>
      <source>Running…</source>
      <translation>正在运行…</translation>
    </message>
    <message>
      <source>Runs</source>
      <translation>运行</translation>
    </message>
    <message>
      <source>Runs and their best metrics</source>
      <translation>各运行及其最佳指标</translation>
    </message>
    <message>
      <source>Runs sidebar</source>
      <translation>运行侧边栏</translation>
    </message>
    <message>
      <source>SVG drawing (*.svg)</source>
      <translation>SVG 图形 (*.svg)</translation>
    </message>
    <message>
      <source>Sample {title}</source>
      <translation>示例 {title}</translation>
    </message>
    <message>
      <source>Samples</source>
      <translation>示例</translation>
    </message>
    <message>
      <source>Samples come with their data and train in seconds. Nothing starts before you press Train.</source>
      <translation>示例自带数据，几秒即可训练完。在您按“训练”之前不会开始任何操作。</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>保存</translation>
    </message>
    <message>
      <source>Save CSV…</source>
      <translation>保存 CSV…</translation>
    </message>
    <message>
      <source>Save a checkpoint, and evaluate it, every so many steps.</source>
      <translation>每隔这么多步保存一个检查点并评估。</translation>
    </message>
    <message>
      <source>Save all points as CSV…</source>
      <translation>将所有点保存为 CSV…</translation>
    </message>
    <message>
      <source>Save as test case</source>
      <translation>保存为测试用例</translation>
    </message>
    <message>
      <source>Save as…</source>
      <translation>另存为…</translation>
    </message>
    <message>
      <source>Save every point of every metric, of this run and of the overlaid ones</source>
      <translation>保存此运行及叠加运行所有指标的所有点</translation>
    </message>
    <message>
      <source>Save it into a file of its own</source>
      <translation>保存到单独的文件</translation>
    </message>
    <message>
      <source>Save picture</source>
      <translation>保存图片</translation>
    </message>
    <message>
      <source>Save picture…</source>
      <translation>保存图片…</translation>
    </message>
    <message>
      <source>Save points</source>
      <translation>保存数据点</translation>
    </message>
    <message>
      <source>Save points as CSV…</source>
      <translation>将点保存为 CSV…</translation>
    </message>
    <message>
      <source>Save runs</source>
      <translation>保存运行</translation>
    </message>
    <message>
      <source>Save the answers as</source>
      <translation>答案另存为</translation>
    </message>
    <message>
      <source>Save the answers as CSV or JSON</source>
      <translation>将答案保存为 CSV 或 JSON</translation>
    </message>
    <message>
      <source>Save the drawing</source>
      <translation>保存图形</translation>
    </message>
    <message>
      <source>Save the drawing as SVG or PNG</source>
      <translation>将图形保存为 SVG 或 PNG</translation>
    </message>
    <message>
      <source>Save the drawing…</source>
      <translation>保存图形…</translation>
    </message>
    <message>
      <source>Save the report</source>
      <translation>保存报告</translation>
    </message>
    <message>
      <source>Save the report as a zip</source>
      <translation>将报告保存为 zip</translation>
    </message>
    <message>
      <source>Save the run's points as CSV…</source>
      <translation>将运行的数据点存为 CSV…</translation>
    </message>
    <message>
      <source>Save the runs shown as CSV</source>
      <translation>将显示的运行保存为 CSV</translation>
    </message>
    <message>
      <source>Save the test case as</source>
      <translation>测试用例另存为</translation>
    </message>
    <message>
      <source>Saved as {file}.</source>
      <translation>已保存为 {file}。</translation>
    </message>
    <message>
      <source>Saved as {path}</source>
      <translation>已保存为 {path}</translation>
    </message>
    <message>
      <source>Saved in</source>
      <translation>保存位置</translation>
    </message>
    <message numerus="yes">
      <source>Saved {n} points as {path}.</source>
      <translation>
        <numerusform>已将 {n} 个点保存为 {path}。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Saved {n} runs as {file}.</source>
      <translation>
        <numerusform>已将 {n} 个运行保存为 {file}。</numerusform>
      </translation>
    </message>
    <message>
      <source>SavedModel {name}</source>
      <translation>SavedModel {name}</translation>
    </message>
    <message>
      <source>Save…</source>
      <translation>保存…</translation>
    </message>
    <message>
      <source>Saving…</source>
      <translation>正在保存…</translation>
    </message>
    <message>
      <source>Scalable picture (*.svg)</source>
      <translation>可缩放图片 (*.svg)</translation>
    </message>
    <message>
      <source>Scatter</source>
      <translation>散点</translation>
    </message>
    <message>
      <source>Score</source>
      <translation>得分</translation>
    </message>
    <message>
      <source>Search the help</source>
      <translation>搜索帮助</translation>
    </message>
    <message>
      <source>Search the log</source>
      <translation>搜索日志</translation>
    </message>
    <message>
      <source>Search the log…</source>
      <translation>搜索日志…</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>随机种子</translation>
    </message>
    <message>
      <source>Select a checkpoint and press Export…: the export runs without your code. Or drop the folder of any SavedModel here, to see what is in it.</source>
      <translation>选择一个检查点并点击“导出…”：导出模型无需您的代码即可运行。也可将任意 SavedModel 的文件夹拖放到此处，查看其内容。</translation>
    </message>
    <message>
      <source>Select a row to see all of it</source>
      <translation>选择一行以查看全部</translation>
    </message>
    <message>
      <source>Select an export</source>
      <translation>请选择导出模型</translation>
    </message>
    <message>
      <source>Semicolon</source>
      <translation>分号</translation>
    </message>
    <message>
      <source>Send dense tensors, or a tf.train.Example</source>
      <translation>发送 dense 张量或 tf.train.Example</translation>
    </message>
    <message>
      <source>Serve this export</source>
      <translation>部署此导出模型</translation>
    </message>
    <message>
      <source>Server</source>
      <translation>服务器</translation>
    </message>
    <message>
      <source>Serving</source>
      <translation>服务</translation>
    </message>
    <message>
      <source>Serving receivers built: {names}.</source>
      <translation>已构建服务接收器：{names}。</translation>
    </message>
    <message>
      <source>Session</source>
      <translation>会话</translation>
    </message>
    <message>
      <source>Setting</source>
      <translation>设置</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>设置</translation>
    </message>
    <message>
      <source>Settings ▸</source>
      <translation>设置 ▸</translation>
    </message>
    <message>
      <source>Shape</source>
      <translation>形状</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>显示</translation>
    </message>
    <message>
      <source>Show again</source>
      <translation>重新显示</translation>
    </message>
    <message>
      <source>Show all</source>
      <translation>全部显示</translation>
    </message>
    <message>
      <source>Show all of it (0)</source>
      <translation>显示全部 (0)</translation>
    </message>
    <message>
      <source>Show code that loads it, asks it, resumes from it, or makes its receiver by hand</source>
      <translation>显示加载、查询、继续训练或手写接收器的代码</translation>
    </message>
    <message>
      <source>Show equal ones too</source>
      <translation>也显示相同项</translation>
    </message>
    <message>
      <source>Show everything</source>
      <translation>显示全部</translation>
    </message>
    <message>
      <source>Show folder</source>
      <translation>显示文件夹</translation>
    </message>
    <message>
      <source>Show hidden runs too</source>
      <translation>也显示隐藏的运行</translation>
    </message>
    <message>
      <source>Show hidden runs, too</source>
      <translation>也显示隐藏的运行</translation>
    </message>
    <message>
      <source>Show how data passes through the model in training, evaluation and serving</source>
      <translation>显示数据在训练、评估和服务中如何通过模型</translation>
    </message>
    <message>
      <source>Show it as {form}</source>
      <translation>以 {form} 显示</translation>
    </message>
    <message>
      <source>Show on the Models page</source>
      <translation>在“模型”页显示</translation>
    </message>
    <message>
      <source>Show only charts whose name matches this regular expression, such as loss|acc</source>
      <translation>只显示名称匹配此正则表达式的图表，例如 loss|acc</translation>
    </message>
    <message>
      <source>Show only lines that contain this text (Ctrl+F)</source>
      <translation>只显示包含此文本的行（Ctrl+F）</translation>
    </message>
    <message>
      <source>Show only tags that match this regular expression</source>
      <translation>只显示匹配此正则表达式的标记</translation>
    </message>
    <message>
      <source>Show only the inputs whose name has this in it</source>
      <translation>只显示名称包含此内容的输入</translation>
    </message>
    <message>
      <source>Show only the runs that fit, such as: accuracy &gt; 0.9 and learning_rate &lt; 0.01. Names are those of the columns, and run, state, step, best, seconds, notes. Also: or, not, brackets, =, !=, ~ (contains), in [a, b], = none</source>
      <translation>只显示符合条件的运行，例如：accuracy &gt; 0.9 and learning_rate &lt; 0.01。可用的名称有各列名，以及 run、state、step、best、seconds、notes。还可使用：or、not、括号、=、!=、~（包含）、in [a, b]、= none</translation>
    </message>
    <message>
      <source>Show only warnings and errors</source>
      <translation>只显示警告和错误</translation>
    </message>
    <message>
      <source>Show or hide early stopping, best model and settings</source>
      <translation>显示或隐藏早停、最佳模型和设置</translation>
    </message>
    <message>
      <source>Show or hide the runs (Ctrl+B)</source>
      <translation>显示或隐藏运行（Ctrl+B）</translation>
    </message>
    <message>
      <source>Show params and settings that all runs share, too</source>
      <translation>也显示所有运行共有的参数和设置</translation>
    </message>
    <message>
      <source>Show run</source>
      <translation>显示运行</translation>
    </message>
    <message>
      <source>Show several runs as one mean-and-range band</source>
      <translation>将多个运行显示为一条均值和范围带</translation>
    </message>
    <message>
      <source>Show the SavedModels opened from elsewhere</source>
      <translation>显示从其他位置打开的 SavedModel</translation>
    </message>
    <message>
      <source>Show the best run and what matters beside the table</source>
      <translation>在表格旁显示最佳运行和重要参数</translation>
    </message>
    <message>
      <source>Show the code: {title}</source>
      <translation>显示代码：{title}</translation>
    </message>
    <message>
      <source>Show the curve</source>
      <translation>显示曲线</translation>
    </message>
    <message>
      <source>Show the exports of the open run</source>
      <translation>显示当前运行的导出模型</translation>
    </message>
    <message>
      <source>Show the next step</source>
      <translation>显示下一步</translation>
    </message>
    <message>
      <source>Show the page</source>
      <translation>显示页面</translation>
    </message>
    <message>
      <source>Show the request as {form}</source>
      <translation>以 {form} 显示请求</translation>
    </message>
    <message>
      <source>Show the rows of every slice again</source>
      <translation>重新显示所有切片的行</translation>
    </message>
    <message>
      <source>Show the selected export in the file manager</source>
      <translation>在文件管理器中显示所选导出模型</translation>
    </message>
    <message>
      <source>Show the signature {name}</source>
      <translation>显示签名 {name}</translation>
    </message>
    <message>
      <source>Show the signatures of the export again</source>
      <translation>重新显示导出模型的签名</translation>
    </message>
    <message>
      <source>Show the step before</source>
      <translation>显示上一步</translation>
    </message>
    <message>
      <source>Show the versions of the model and their states</source>
      <translation>显示模型的版本及其状态</translation>
    </message>
    <message>
      <source>Show the workspace in TensorBoard</source>
      <translation>在 TensorBoard 中显示工作区</translation>
    </message>
    <message>
      <source>Show the {things} after these</source>
      <translation>显示后面的{things}</translation>
    </message>
    <message>
      <source>Show the {things} before these</source>
      <translation>显示前面的{things}</translation>
    </message>
    <message>
      <source>Show what each feature of the file holds</source>
      <translation>显示文件中每个特征的内容</translation>
    </message>
    <message>
      <source>Show what is behind this, with the traceback</source>
      <translation>显示背后的原因及回溯</translation>
    </message>
    <message>
      <source>Show what the server printed</source>
      <translation>显示服务器的输出</translation>
    </message>
    <message>
      <source>Show where all names of this model end up</source>
      <translation>显示此模型所有名称的去向</translation>
    </message>
    <message>
      <source>Show where the names of this export end up</source>
      <translation>显示此导出模型名称的去向</translation>
    </message>
    <message>
      <source>Show who decided this signature and its name</source>
      <translation>显示此签名及其名称由谁决定</translation>
    </message>
    <message>
      <source>Show whole curves again after zooming (a double click on a chart does the same)</source>
      <translation>缩放后重新显示完整曲线（双击图表效果相同）</translation>
    </message>
    <message>
      <source>Show {chart}</source>
      <translation>显示 {chart}</translation>
    </message>
    <message>
      <source>Shown instead of the folder's name, which stays as it is</source>
      <translation>代替文件夹名显示；文件夹名不变</translation>
    </message>
    <message>
      <source>Shuffle buffer</source>
      <translation>打乱缓冲区</translation>
    </message>
    <message>
      <source>Signature</source>
      <translation>签名</translation>
    </message>
    <message>
      <source>Signature {name}</source>
      <translation>签名 {name}</translation>
    </message>
    <message>
      <source>Signatures</source>
      <translation>签名</translation>
    </message>
    <message>
      <source>Signatures it will have</source>
      <translation>将有的签名</translation>
    </message>
    <message>
      <source>Signatures of {version}</source>
      <translation>{version} 的签名</translation>
    </message>
    <message>
      <source>Signatures, operations and sizes</source>
      <translation>签名、运算和大小</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>大小</translation>
    </message>
    <message>
      <source>Size {number}: this dimension is free</source>
      <translation>大小 {number}：此维度可变</translation>
    </message>
    <message>
      <source>Slice</source>
      <translation>切片</translation>
    </message>
    <message>
      <source>Slice by</source>
      <translation>切片依据</translation>
    </message>
    <message>
      <source>Slices</source>
      <translation>切片</translation>
    </message>
    <message>
      <source>Small</source>
      <translation>小</translation>
    </message>
    <message>
      <source>Smaller (-)</source>
      <translation>缩小 (-)</translation>
    </message>
    <message>
      <source>Smoothing</source>
      <translation>平滑</translation>
    </message>
    <message>
      <source>Smoothing of training curves, by TensorBoard's formula; the raw curve stays visible</source>
      <translation>按 TensorBoard 的公式平滑训练曲线；原始曲线仍可见</translation>
    </message>
    <message>
      <source>Some of its weights are NaN or infinite, so it was set aside.</source>
      <translation>其部分权重为 NaN 或无穷大，因此已搁置。</translation>
    </message>
    <message>
      <source>Some weights are NaN or infinite.</source>
      <translation>部分权重为 NaN 或无穷大。</translation>
    </message>
    <message>
      <source>Some weights are NaN or infinite; this checkpoint is unusable.</source>
      <translation>部分权重为 NaN 或无穷大；此检查点不可用。</translation>
    </message>
    <message>
      <source>Something in the model or in preprocess depends on training: dropout, random numbers, batch statistics. Give build_fn or preprocess an argument `training`, and export again.</source>
      <translation>模型或 preprocess 中有内容依赖于训练：dropout、随机数、批次统计量。请为 build_fn 或 preprocess 添加参数 `training`，然后重新导出。</translation>
    </message>
    <message>
      <source>Split</source>
      <translation>划分</translation>
    </message>
    <message>
      <source>Start a new run</source>
      <translation>开始新运行</translation>
    </message>
    <message>
      <source>Start a new run with the settings on the right (Ctrl+T)</source>
      <translation>用右侧的设置开始新运行（Ctrl+T）</translation>
    </message>
    <message>
      <source>Start a new run with the weights of a checkpoint of this one, and the settings on the right</source>
      <translation>用此运行某个检查点的权重和右侧的设置开始新运行</translation>
    </message>
    <message>
      <source>Start a new run with the weights of another run, of a checkpoint or of a SavedModel</source>
      <translation>用另一个运行、检查点或 SavedModel 的权重开始新运行</translation>
    </message>
    <message>
      <source>Start a new run with the weights that match; all else starts fresh</source>
      <translation>用匹配的权重开始新运行；其余从头开始</translation>
    </message>
    <message>
      <source>Start from</source>
      <translation>起点</translation>
    </message>
    <message>
      <source>Start it all the same</source>
      <translation>仍然启动</translation>
    </message>
    <message>
      <source>Start it in a process of its own, which goes on when the window closes</source>
      <translation>在独立进程中启动，窗口关闭后仍会继续</translation>
    </message>
    <message>
      <source>Start nothing</source>
      <translation>不启动</translation>
    </message>
    <message>
      <source>Start sweep</source>
      <translation>开始搜索</translation>
    </message>
    <message>
      <source>Start the TensorFlow Serving of this machine on the open export, on loopback</source>
      <translation>用打开的导出模型启动本机的 TensorFlow Serving，仅限本机访问</translation>
    </message>
    <message>
      <source>Start with an empty image</source>
      <translation>从空白图像开始</translation>
    </message>
    <message>
      <source>Start with the weights of a trained model</source>
      <translation>从已训练模型的权重开始</translation>
    </message>
    <message>
      <source>Starting a process for the training</source>
      <translation>正在为训练启动进程</translation>
    </message>
    <message>
      <source>Starting from {title}</source>
      <translation>正在以 {title} 为起点</translation>
    </message>
    <message>
      <source>Starting {number} processes ({roles})</source>
      <translation>正在启动 {number} 个进程（{roles}）</translation>
    </message>
    <message>
      <source>Starting…</source>
      <translation>正在启动…</translation>
    </message>
    <message>
      <source>Starts with weights of {origin}.</source>
      <translation>以 {origin} 的权重开始。</translation>
    </message>
    <message>
      <source>State</source>
      <translation>状态</translation>
    </message>
    <message>
      <source>Statistics…</source>
      <translation>统计…</translation>
    </message>
    <message>
      <source>Step</source>
      <translation>步</translation>
    </message>
    <message>
      <source>Step {number}: {title}</source>
      <translation>第 {number} 步：{title}</translation>
    </message>
    <message numerus="yes">
      <source>Step {step} of the record has {n} values, not {wanted}.</source>
      <translation>
        <numerusform>记录的第 {step} 步有 {n} 个值，而不是 {wanted} 个。</numerusform>
      </translation>
    </message>
    <message>
      <source>Step {step}: {metric} {value}, {better} better, {newer} newer.</source>
      <translation>第 {step} 步：{metric} {value}，更佳的有 {better} 个，更新的有 {newer} 个。</translation>
    </message>
    <message>
      <source>Step {step}: {newer} newer; its {metric} is not known.</source>
      <translation>第 {step} 步：更新的有 {newer} 个；其 {metric} 未知。</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>步数</translation>
    </message>
    <message>
      <source>Steps: this dimension is free</source>
      <translation>步数：此维度可变</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>停止</translation>
    </message>
    <message>
      <source>Stop after so many evaluations in a row (or steps) without improvement; 0: never for that reason.</source>
      <translation>连续这么多次评估（或步）没有改善时停止；0 表示从不因此停止。</translation>
    </message>
    <message>
      <source>Stop after the next evaluation</source>
      <translation>下次评估后停止</translation>
    </message>
    <message>
      <source>Stop and close</source>
      <translation>停止并关闭</translation>
    </message>
    <message>
      <source>Stop at</source>
      <translation>达到时停止</translation>
    </message>
    <message>
      <source>Stop comparing; keep the results so far</source>
      <translation>停止比较；保留已有结果</translation>
    </message>
    <message>
      <source>Stop download</source>
      <translation>停止下载</translation>
    </message>
    <message>
      <source>Stop evaluating</source>
      <translation>停止评估</translation>
    </message>
    <message>
      <source>Stop server</source>
      <translation>停止服务器</translation>
    </message>
    <message>
      <source>Stop the download; nothing of it is kept</source>
      <translation>停止下载；不保留任何内容</translation>
    </message>
    <message>
      <source>Stop waiting for the server</source>
      <translation>不再等待服务器</translation>
    </message>
    <message>
      <source>Stop; nothing is kept</source>
      <translation>停止；不保留任何内容</translation>
    </message>
    <message>
      <source>Stop; what was answered stays</source>
      <translation>停止；保留已有答案</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>已停止</translation>
    </message>
    <message>
      <source>Stopped at step {step}, as requested. The run can be resumed.</source>
      <translation>已按要求在第 {step} 步停止。该运行可以继续。</translation>
    </message>
    <message>
      <source>Stopped before the first step.</source>
      <translation>在第一步之前停止。</translation>
    </message>
    <message>
      <source>Stopped before the first step. Nothing was kept.</source>
      <translation>在第一步之前已停止。未保留任何内容。</translation>
    </message>
    <message>
      <source>Stopped before the first step. The run is as it was.</source>
      <translation>在第一步之前已停止。运行保持原样。</translation>
    </message>
    <message>
      <source>Stopped early</source>
      <translation>已早停</translation>
    </message>
    <message>
      <source>Stopped: {name} diverged to {value} at step {step} (limit {limit}){best}.</source>
      <translation>已停止：{name} 在第 {step} 步发散到 {value}（界限 {limit}）{best}。</translation>
    </message>
    <message>
      <source>Stopped: {name} is {value} at step {step}{best}.</source>
      <translation>已停止：{name} 在第 {step} 步为 {value}{best}。</translation>
    </message>
    <message>
      <source>Stopped: {name} reached {value} at step {step} (aim {aim}).</source>
      <translation>已停止：{name} 在第 {step} 步达到 {value}（目标 {aim}）。</translation>
    </message>
    <message>
      <source>Stopped: {used} {unit} without improvement of {name}{best}.</source>
      <translation>已停止：{name} 没有改进已达 {used}（{unit}）{best}。</translation>
    </message>
    <message>
      <source>Stopping</source>
      <translation>正在停止</translation>
    </message>
    <message>
      <source>Stopping after the current step…</source>
      <translation>将在当前步后停止…</translation>
    </message>
    <message>
      <source>Stopping the download…</source>
      <translation>正在停止下载…</translation>
    </message>
    <message>
      <source>Stopping: saving, evaluating and exporting…</source>
      <translation>正在停止：保存、评估并导出…</translation>
    </message>
    <message>
      <source>Stopping…</source>
      <translation>正在停止…</translation>
    </message>
    <message>
      <source>Stops at step {step} unless {metric} exceeds {value}.</source>
      <translation>若 {metric} 未超过 {value}，将在第 {step} 步停止。</translation>
    </message>
    <message>
      <source>Stops at step {step} unless {metric} falls below {value}.</source>
      <translation>若 {metric} 未低于 {value}，将在第 {step} 步停止。</translation>
    </message>
    <message>
      <source>Stops then unless {metric} exceeds {value}.</source>
      <translation>届时若 {metric} 未超过 {value} 则停止。</translation>
    </message>
    <message>
      <source>Stops then unless {metric} falls below {value}.</source>
      <translation>届时若 {metric} 未低于 {value} 则停止。</translation>
    </message>
    <message>
      <source>Stuck</source>
      <translation>停滞</translation>
    </message>
    <message>
      <source>Summary</source>
      <translation>概要</translation>
    </message>
    <message>
      <source>Superseded points</source>
      <translation>被取代的点</translation>
    </message>
    <message>
      <source>Sure</source>
      <translation>置信度</translation>
    </message>
    <message>
      <source>Swap dark and light</source>
      <translation>互换明暗</translation>
    </message>
    <message>
      <source>Sweep</source>
      <translation>超参数搜索</translation>
    </message>
    <message>
      <source>Sweep interrupted</source>
      <translation>超参数搜索已中断</translation>
    </message>
    <message numerus="yes">
      <source>Sweep: {done} of {n} trials</source>
      <translation>
        <numerusform>超参数搜索：{done} / {n} 个试验</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Sweep: {n} trials done</source>
      <translation>
        <numerusform>超参数搜索：已完成 {n} 个试验</numerusform>
      </translation>
    </message>
    <message>
      <source>TFRecord and CSV files (*.tfrecord* *.tfrecords* *.record* *.gz *.csv *.tsv)</source>
      <translation>TFRecord 和 CSV 文件 (*.tfrecord* *.tfrecords* *.record* *.gz *.csv *.tsv)</translation>
    </message>
    <message>
      <source>TFRecords, Csv and Arrays need a schema. Give the experiment one, or use an InputFn.</source>
      <translation>TFRecords、Csv 和 Arrays 需要 schema。请为实验提供 schema，或使用 InputFn。</translation>
    </message>
    <message>
      <source>Tab</source>
      <translation>制表符</translation>
    </message>
    <message>
      <source>Tables</source>
      <translation>表</translation>
    </message>
    <message>
      <source>Tags of the graph</source>
      <translation>计算图的标记</translation>
    </message>
    <message>
      <source>Take the image in the clipboard</source>
      <translation>使用剪贴板中的图像</translation>
    </message>
    <message>
      <source>Take the input from a TFRecord or CSV file</source>
      <translation>从 TFRecord 或 CSV 文件取输入</translation>
    </message>
    <message>
      <source>Take the tour</source>
      <translation>开始导览</translation>
    </message>
    <message>
      <source>Take {label} from a file</source>
      <translation>从文件取 {label}</translation>
    </message>
    <message>
      <source>Take {label} from a file: {kinds}; dropping one here does the same</source>
      <translation>从文件取 {label}：{kinds}；也可将文件拖放到此处</translation>
    </message>
    <message>
      <source>Take {run} off the charts</source>
      <translation>从图表中移除 {run}</translation>
    </message>
    <message>
      <source>Task</source>
      <translation>任务</translation>
    </message>
    <message>
      <source>TensorBoard could not be started. Is it installed beside this program?</source>
      <translation>无法启动 TensorBoard。它是否与本程序一起安装？</translation>
    </message>
    <message>
      <source>TensorBoard ended by itself.</source>
      <translation>TensorBoard 自行退出。</translation>
    </message>
    <message>
      <source>TensorFlow 2 has no tf.{name}; if it is of TensorFlow 1, write `import tensorflow.compat.v1 as tf`, or let the command adapt list what to change</source>
      <translation>TensorFlow 2 没有 tf.{name}；如果它来自 TensorFlow 1，请写 `import tensorflow.compat.v1 as tf`，或用命令 adapt 列出需要修改之处</translation>
    </message>
    <message>
      <source>TensorFlow Serving takes exports from folders whose names are numbers, NAME/VERSION; "{name}" is not a number. Copy the export to {target}.</source>
      <translation>TensorFlow Serving 从以数字命名的文件夹（NAME/VERSION）读取导出模型；“{name}”不是数字。请将导出模型复制到 {target}。</translation>
    </message>
    <message>
      <source>TensorFlow Serving takes versions up to {largest}; {name} is larger. Rename the folder.</source>
      <translation>TensorFlow Serving 接受的版本号最大为 {largest}；{name} 超出了此范围。请重命名该文件夹。</translation>
    </message>
    <message>
      <source>TensorFlow Serving takes {most} warm-up requests at most, not {n}.</source>
      <translation>TensorFlow Serving 最多接受 {most} 个预热请求，而不是 {n} 个。</translation>
    </message>
    <message>
      <source>TensorFlow cannot copy the step ({reason})</source>
      <translation>TensorFlow 无法复制该步（{reason}）</translation>
    </message>
    <message>
      <source>TensorFlow {version} has no tf.{path}</source>
      <translation>TensorFlow {version} 没有 tf.{path}</translation>
    </message>
    <message>
      <source>TensorFlow's constant</source>
      <translation>TensorFlow 常量</translation>
    </message>
    <message>
      <source>TensorFlow, or the model's code elsewhere</source>
      <translation>TensorFlow，或别处的模型代码</translation>
    </message>
    <message>
      <source>TensorFlow: an output without a name</source>
      <translation>TensorFlow：没有名称的输出</translation>
    </message>
    <message>
      <source>TensorFlow: signatures to classify or regress call their input so</source>
      <translation>TensorFlow：classify 或 regress 签名的输入即以此命名</translation>
    </message>
    <message>
      <source>TensorFlow: these have fixed output names</source>
      <translation>TensorFlow：它们的输出名称固定</translation>
    </message>
    <message>
      <source>TensorFlow; no client needs it</source>
      <translation>TensorFlow；客户端不需要</translation>
    </message>
    <message>
      <source>Tensors ({kinds})</source>
      <translation>张量 ({kinds})</translation>
    </message>
    <message>
      <source>Test case</source>
      <translation>测试用例</translation>
    </message>
    <message>
      <source>Test cases</source>
      <translation>测试用例</translation>
    </message>
    <message>
      <source>Test cases (*.json)</source>
      <translation>测试用例 (*.json)</translation>
    </message>
    <message>
      <source>Test cases, when it was made: {passed} of {asked} pass.</source>
      <translation>创建时的测试用例：{asked} 个中通过 {passed} 个。</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>文本</translation>
    </message>
    <message>
      <source>Text of {tag}</source>
      <translation>{tag} 的文本</translation>
    </message>
    <message>
      <source>Texts</source>
      <translation>文本</translation>
    </message>
    <message>
      <source>The Example lacks the feature "{name}", which has no default.</source>
      <translation>Example 缺少特征“{name}”，而该特征没有默认值。</translation>
    </message>
    <message>
      <source>The GPUs that a process of its own, or the command line, may use, such as 0 or 0,1; cpu for none.</source>
      <translation>独立进程或命令行可使用的 GPU，例如 0 或 0,1；cpu 表示不使用。</translation>
    </message>
    <message>
      <source>The SavedModel {path} has no variables, so nothing can start from it.</source>
      <translation>SavedModel {path} 没有变量，因此无法以此为起点。</translation>
    </message>
    <message>
      <source>The TF_CONFIG that the script sets does not apply: the run trains in this process. To train in several, let main.py train start them: --cluster chief=1,worker=1,ps=1.</source>
      <translation>脚本设置的 TF_CONFIG 不生效：此运行在本进程中训练。要用多个进程训练，请让 main.py train 启动它们：--cluster chief=1,worker=1,ps=1。</translation>
    </message>
    <message>
      <source>The analysis is shown, but cannot be kept, and its rows cannot be opened. {told}</source>
      <translation>分析已显示，但无法保留，其行也无法打开。{told}</translation>
    </message>
    <message>
      <source>The area under the ROC curve, exactly; Estimator's auc has 200 thresholds</source>
      <translation>ROC 曲线下的精确面积；Estimator 的 auc 使用 200 个阈值</translation>
    </message>
    <message>
      <source>The area under the precision-recall curve</source>
      <translation>精确率-召回率曲线下的面积</translation>
    </message>
    <message>
      <source>The arguments {text} end with a single backslash. Write two of them.</source>
      <translation>参数 {text} 以单个反斜杠结尾。请写两个反斜杠。</translation>
    </message>
    <message>
      <source>The array "{name}" holds a single value; it needs one value per record.</source>
      <translation>数组“{name}”只有单个值；每条记录都需要一个值。</translation>
    </message>
    <message>
      <source>The arrays differ in length: {listed}.</source>
      <translation>各数组长度不同：{listed}。</translation>
    </message>
    <message>
      <source>The assets_extra of {names} are not exported: add them to an export by hand.</source>
      <translation>{names} 的 assets_extra 不会导出：请手动将其加入导出模型。</translation>
    </message>
    <message>
      <source>The best checkpoint stays on disk.</source>
      <translation>最佳检查点会保留在磁盘上。</translation>
    </message>
    <message>
      <source>The best of these runs: {value} at step {step}</source>
      <translation>这些运行中的最佳值：{value}（第 {step} 步）</translation>
    </message>
    <message>
      <source>The best {metric} of all evaluations</source>
      <translation>所有评估中最佳的 {metric}</translation>
    </message>
    <message>
      <source>The best {metric} of all evaluations; it decides which checkpoint is best</source>
      <translation>所有评估中最佳的 {metric}；由它决定哪个检查点最佳</translation>
    </message>
    <message>
      <source>The branch starts at step {step} from checkpoint {origin}. {sentence}</source>
      <translation>分支从检查点 {origin} 的第 {step} 步开始。{sentence}</translation>
    </message>
    <message>
      <source>The checkpoint has no variable "{name}". {hint}</source>
      <translation>检查点没有变量“{name}”。{hint}</translation>
    </message>
    <message>
      <source>The checkpoint has no variable whose name begins with "{name}". {has}</source>
      <translation>检查点没有名称以“{name}”开头的变量。{has}</translation>
    </message>
    <message>
      <source>The checkpoint is not here, and training cannot start from an export.</source>
      <translation>检查点不在此处，而训练不能从导出模型开始。</translation>
    </message>
    <message>
      <source>The checkpoint whose weights it has</source>
      <translation>权重所来自的检查点</translation>
    </message>
    <message>
      <source>The checkpoint whose weights the export gets</source>
      <translation>为导出模型提供权重的检查点</translation>
    </message>
    <message>
      <source>The checkpoint's variables cannot be listed here ({reason}); they were not compared.</source>
      <translation>无法在此列出检查点的变量（{reason}）；未进行比较。</translation>
    </message>
    <message>
      <source>The checkpoints of the open run with their metrics. You can export one, keep it, or start a new run from it. The best one is exported when training ends.</source>
      <translation>当前运行的检查点及其指标。您可以导出、保留，或由它开始新运行。训练结束时会导出最佳检查点。</translation>
    </message>
    <message>
      <source>The class that is looked at against the rest</source>
      <translation>与其余类别相对比的类别</translation>
    </message>
    <message>
      <source>The clipboard has it: {what}</source>
      <translation>已在剪贴板：{what}</translation>
    </message>
    <message>
      <source>The code</source>
      <translation>代码</translation>
    </message>
    <message>
      <source>The comparison needs a number or a text, not {token}.</source>
      <translation>比较需要数值或文本，而不是 {token}。</translation>
    </message>
    <message>
      <source>The confined process ended with status {status} and gave no answer.</source>
      <translation>隔离进程以状态 {status} 结束，没有给出答案。</translation>
    </message>
    <message>
      <source>The confined process gave an invalid answer.</source>
      <translation>隔离进程给出了无效的答案。</translation>
    </message>
    <message>
      <source>The confined process was ended.</source>
      <translation>隔离进程已被结束。</translation>
    </message>
    <message>
      <source>The connection to another process of the cluster was lost ({reason}).</source>
      <translation>与集群中另一个进程的连接已断开（{reason}）。</translation>
    </message>
    <message>
      <source>The data</source>
      <translation>数据</translation>
    </message>
    <message>
      <source>The data cannot be read</source>
      <translation>无法读取数据</translation>
    </message>
    <message>
      <source>The data has no column "{name}". It has: {names}.</source>
      <translation>数据中没有列“{name}”。现有：{names}。</translation>
    </message>
    <message>
      <source>The data has one column, "{name}". A label and at least one feature are needed.</source>
      <translation>数据只有一列“{name}”。需要一个标签和至少一个特征。</translation>
    </message>
    <message>
      <source>The data has {count} columns; {given} names are given. Name each column.</source>
      <translation>数据有 {count} 列；给出了 {given} 个名称。请为每一列命名。</translation>
    </message>
    <message>
      <source>The decimal sign and the delimiter must differ.</source>
      <translation>小数点符号与分隔符必须不同。</translation>
    </message>
    <message>
      <source>The decimal sign must be "." or ",", not {value}.</source>
      <translation>小数点符号必须是 "." 或 ","，而不是 {value}。</translation>
    </message>
    <message>
      <source>The delimiter must be one character, not {value}.</source>
      <translation>分隔符必须是单个字符，而不是 {value}。</translation>
    </message>
    <message>
      <source>The dense receiver takes one tensor for each feature and hands it on: nothing is parsed, so training on TFRecords and predicting with tensors go together. By hand it is build_raw_serving_input_receiver_fn.</source>
      <translation>dense 接收器为每个特征接受一个张量并直接传递：不做解析，因此可以用 TFRecord 训练、用张量预测。手写时使用 build_raw_serving_input_receiver_fn。</translation>
    </message>
    <message>
      <source>The dot is the chosen threshold; a click on the curve chooses another one</source>
      <translation>圆点是所选阈值；单击曲线可选择其他阈值</translation>
    </message>
    <message>
      <source>The download of {url} ended. {why}</source>
      <translation>{url} 的下载已中止。{why}</translation>
    </message>
    <message>
      <source>The drawing as a picture</source>
      <translation>图形（图片）</translation>
    </message>
    <message>
      <source>The eval metric that says which checkpoint is best and drives early stopping.</source>
      <translation>决定哪个检查点最佳并控制早停的评估指标。</translation>
    </message>
    <message>
      <source>The eval metric that the sweep improves.</source>
      <translation>超参数搜索要改善的评估指标。</translation>
    </message>
    <message>
      <source>The evaluation data</source>
      <translation>评估数据</translation>
    </message>
    <message>
      <source>The evaluation data has no feature schema, so an export cannot be asked. Use a checkpoint.</source>
      <translation>评估数据没有特征模式，因此无法查询导出模型。请使用检查点。</translation>
    </message>
    <message>
      <source>The evaluation data has no records, so there is nothing to analyse.</source>
      <translation>评估数据没有记录，因此没有可分析的内容。</translation>
    </message>
    <message>
      <source>The evaluation data has no records, so there is nothing to measure.</source>
      <translation>评估数据没有记录，因此没有可测量的内容。</translation>
    </message>
    <message>
      <source>The evaluation data never ends (it repeats), so an evaluation would never end. Remove .repeat(), or set Eval batches.</source>
      <translation>评估数据没有尽头（会重复），因此评估永远不会结束。请去掉 .repeat()，或设置“评估批次数”。</translation>
    </message>
    <message>
      <source>The evaluation data never ends: its input_fn returns the same tensors again and again. Return a tf.data.Dataset of one pass, or set Eval batches.</source>
      <translation>评估数据没有尽头：其 input_fn 反复返回相同的张量。请返回只遍历一次的 tf.data.Dataset，或设置“评估批次数”。</translation>
    </message>
    <message>
      <source>The evaluation data{which} has no records, so no checkpoint could be judged.</source>
      <translation>评估数据{which}没有记录，因此无法评判任何检查点。</translation>
    </message>
    <message>
      <source>The evaluation of checkpoint {step} was stopped. The checkpoint can be evaluated later.</source>
      <translation>检查点 {step} 的评估已停止。可以稍后再评估该检查点。</translation>
    </message>
    <message>
      <source>The evaluation records have no values for {names}.</source>
      <translation>评估记录中没有 {names} 的值。</translation>
    </message>
    <message>
      <source>The evaluation {name!r} needs a name of letters, digits, dots, dashes and underscores.</source>
      <translation>评估 {name!r} 的名称须由字母、数字、点、连字符和下划线组成。</translation>
    </message>
    <message>
      <source>The evaluator has ended.</source>
      <translation>评估器已结束。</translation>
    </message>
    <message>
      <source>The event files hold no point yet.</source>
      <translation>事件文件中还没有点。</translation>
    </message>
    <message>
      <source>The example receiver takes serialized tf.train.Examples and parses them by the schema, as training parsed its records. By hand it is build_parsing_serving_input_receiver_fn.</source>
      <translation>example 接收器接受序列化的 tf.train.Example，并按模式解析，与训练解析记录的方式相同。手写时使用 build_parsing_serving_input_receiver_fn。</translation>
    </message>
    <message>
      <source>The experiment file</source>
      <translation>实验文件</translation>
    </message>
    <message>
      <source>The experiment has an evaluation "{name}" of its own. Choose another name.</source>
      <translation>实验自身已有评估“{name}”。请选择其他名称。</translation>
    </message>
    <message>
      <source>The experiment has no data.</source>
      <translation>实验没有数据。</translation>
    </message>
    <message>
      <source>The experiment needs a build_fn, a model_fn or an estimator.</source>
      <translation>实验需要 build_fn、model_fn 或 estimator。</translation>
    </message>
    <message>
      <source>The experiment needs a name.</source>
      <translation>实验需要名称。</translation>
    </message>
    <message>
      <source>The experiment needs a schema: it can be found in InputFns only, without a function.</source>
      <translation>实验需要 schema：只有在 InputFn 中且不使用函数时才能自动找到。</translation>
    </message>
    <message>
      <source>The experiment whose runs are listed</source>
      <translation>列出其运行的实验</translation>
    </message>
    <message>
      <source>The experiment's file</source>
      <translation>实验的文件</translation>
    </message>
    <message>
      <source>The experiment's file is not here, and its preprocess is a part of the receiver. Open the run.</source>
      <translation>实验文件不在此处，而其 preprocess 是接收器的一部分。请打开该运行。</translation>
    </message>
    <message>
      <source>The experiment's own serving input receiver: clients send what it takes.</source>
      <translation>实验自有的服务输入接收器：客户端发送它所接受的内容。</translation>
    </message>
    <message>
      <source>The experiment's settings: {reason}</source>
      <translation>实验的设置：{reason}</translation>
    </message>
    <message>
      <source>The export</source>
      <translation>导出模型</translation>
    </message>
    <message>
      <source>The export answers as its checkpoint does, so look at the inputs.</source>
      <translation>导出模型的答案与其检查点一致，因此请检查输入。</translation>
    </message>
    <message>
      <source>The export gets its own version folder in here</source>
      <translation>导出模型在此处有自己的版本文件夹</translation>
    </message>
    <message>
      <source>The export has no such output.</source>
      <translation>导出模型没有此输出。</translation>
    </message>
    <message numerus="yes">
      <source>The export has {n} warm-up requests now.</source>
      <translation>
        <numerusform>导出模型现有 {n} 个预热请求。</numerusform>
      </translation>
    </message>
    <message>
      <source>The export needs about {needed} MB and only {free} MB are free in {folder}. Free some space, or choose another folder.</source>
      <translation>导出大约需要 {needed} MB，而 {folder} 中只有 {free} MB 可用。请释放一些空间，或选择其他文件夹。</translation>
    </message>
    <message>
      <source>The export or the checkpoint that is asked about the evaluation data</source>
      <translation>就评估数据被查询的导出模型或检查点</translation>
    </message>
    <message>
      <source>The export was made without the receiver {name}.</source>
      <translation>该导出模型未使用接收器 {name} 创建。</translation>
    </message>
    <message>
      <source>The export was stopped; nothing of it was kept.</source>
      <translation>导出已停止；未保留任何内容。</translation>
    </message>
    <message>
      <source>The export's outputs differ from the checkpoint's by up to {largest} ({where}). Something in the model or in preprocess depends on training.</source>
      <translation>导出模型的输出与检查点相差最多 {largest}（{where}）。模型或 preprocess 中有内容依赖于训练。</translation>
    </message>
    <message>
      <source>The export's outputs differ from those of its checkpoint.</source>
      <translation>导出模型的输出与其检查点的输出不同。</translation>
    </message>
    <message>
      <source>The exported model to ask</source>
      <translation>要查询的导出模型</translation>
    </message>
    <message>
      <source>The feature or label whose values part the rows</source>
      <translation>按其值划分行的特征或标签</translation>
    </message>
    <message>
      <source>The feature schema {source}</source>
      <translation>特征 schema {source}</translation>
    </message>
    <message>
      <source>The features of this model are not known here: it was not made by the Workbench.</source>
      <translation>此处不知道该模型的特征：它不是由 Workbench 生成的。</translation>
    </message>
    <message>
      <source>The file</source>
      <translation>文件</translation>
    </message>
    <message>
      <source>The filter cannot be read at "{rest}".</source>
      <translation>筛选条件在“{rest}”处无法读取。</translation>
    </message>
    <message>
      <source>The filter has an unexpected {token}: put "and" or "or" before it.</source>
      <translation>筛选条件中有意外的 {token}：请在其前加上“and”或“or”。</translation>
    </message>
    <message>
      <source>The filter has {count} characters; at most {most} are allowed.</source>
      <translation>筛选条件有 {count} 个字符；最多允许 {most} 个。</translation>
    </message>
    <message>
      <source>The filter is nested more than {most} levels deep.</source>
      <translation>筛选条件嵌套超过 {most} 层。</translation>
    </message>
    <message>
      <source>The filter needs a comparison, such as accuracy &gt; 0.9, where it has {token}.</source>
      <translation>筛选条件在 {token} 处需要比较，例如 accuracy &gt; 0.9。</translation>
    </message>
    <message>
      <source>The first batches were read from {names}, which batch and shuffle by themselves: Batch size, Shuffle buffer and Eval batch size do not apply.</source>
      <translation>已从 {names} 读取首批数据；它们自行分批和打乱：“批次大小”“打乱缓冲区”和“评估批次大小”不适用。</translation>
    </message>
    <message>
      <source>The first evaluation comes with the first checkpoint.</source>
      <translation>第一次评估随第一个检查点进行。</translation>
    </message>
    <message>
      <source>The first line of {name} names its columns: leave the names out.</source>
      <translation>{name} 的第一行已给出列名：请省略名称。</translation>
    </message>
    <message>
      <source>The first value; empty: the usual range's</source>
      <translation>起始值；留空则取常用范围</translation>
    </message>
    <message>
      <source>The folder that training writes into: gs://, s3://, or any URL that fsspec reads</source>
      <translation>训练写入的文件夹：gs://、s3:// 或 fsspec 可读取的任何 URL</translation>
    </message>
    <message>
      <source>The folders "{one}" and "{other}" in {folder} are both version {version}: TensorFlow Serving may serve either. Rename or remove one.</source>
      <translation>{folder} 中的文件夹“{one}”和“{other}”都是版本 {version}：TensorFlow Serving 可能提供其中任意一个。请重命名或删除其中一个。</translation>
    </message>
    <message>
      <source>The graph cannot be frozen: {reason}.</source>
      <translation>无法冻结计算图：{reason}。</translation>
    </message>
    <message>
      <source>The graph for {tags} has none. Other graphs: {others}.</source>
      <translation>{tags} 的计算图没有签名。其他计算图：{others}。</translation>
    </message>
    <message>
      <source>The graphs are not built yet</source>
      <translation>计算图尚未构建</translation>
    </message>
    <message>
      <source>The graphs your experiment builds (see Training vs serving). An export keeps only the third.</source>
      <translation>您的实验构建的计算图（见“训练与服务”）。导出模型只保留第三个。</translation>
    </message>
    <message>
      <source>The grid has {points} points, so at most {points} trials (got {trials}).</source>
      <translation>网格有 {points} 个点，因此最多 {points} 个试验（输入的是 {trials}）。</translation>
    </message>
    <message>
      <source>The harmonic mean of precision and recall</source>
      <translation>精确率与召回率的调和平均</translation>
    </message>
    <message>
      <source>The head of the model whose answers are shown</source>
      <translation>显示其答案的模型输出头</translation>
    </message>
    <message>
      <source>The host is missing: {example}</source>
      <translation>缺少主机：{example}</translation>
    </message>
    <message>
      <source>The images have {width} x {height} pixels: too few for a CNN.</source>
      <translation>图像为 {width} x {height} 像素：对 CNN 来说太小。</translation>
    </message>
    <message>
      <source>The importance of the params could not be computed.</source>
      <translation>无法计算参数的重要性。</translation>
    </message>
    <message>
      <source>The input that takes every value of the range</source>
      <translation>取遍范围内各值的输入</translation>
    </message>
    <message>
      <source>The inputs of "{name}" have no rows in common. Copy the request in columns.</source>
      <translation>“{name}”的各个输入没有共同的行。请按列复制请求。</translation>
    </message>
    <message>
      <source>The label "{label}" names version {version}, which is not served. Served: {served}.</source>
      <translation>标签“{label}”指向版本 {version}，但该版本未提供服务。已提供：{served}。</translation>
    </message>
    <message>
      <source>The language changes when the program is started again.</source>
      <translation>语言在重新启动程序后生效。</translation>
    </message>
    <message>
      <source>The largest difference of two values; for text, how many values differ</source>
      <translation>两值的最大差异；文本则为不同值的个数</translation>
    </message>
    <message>
      <source>The last record is number {number}.</source>
      <translation>最后一条记录的编号是 {number}。</translation>
    </message>
    <message>
      <source>The last value; empty: the usual range's</source>
      <translation>结束值；留空则取常用范围</translation>
    </message>
    <message>
      <source>The line has {n} cells, where there are {wanted} columns.</source>
      <translation>此行有 {n} 个单元格，而列数为 {wanted}。</translation>
    </message>
    <message>
      <source>The lines of {name} differ in length.</source>
      <translation>{name} 各行的长度不同。</translation>
    </message>
    <message>
      <source>The loss became NaN at step {step}{last}.</source>
      <translation>损失在第 {step} 步变为 NaN{last}。</translation>
    </message>
    <message>
      <source>The metric, evaluation by evaluation</source>
      <translation>指标，逐次评估</translation>
    </message>
    <message numerus="yes">
      <source>The metrics of checkpoints {steps} come from the run's own record, not from event files.</source>
      <translation>
        <numerusform>检查点 {steps} 的指标来自运行自己的记录，而非事件文件。</numerusform>
      </translation>
    </message>
    <message>
      <source>The model</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>The model does not say the range of {name}: name it, --range LOW HIGH.</source>
      <translation>模型没有给出 {name} 的范围：请指定，--range LOW HIGH。</translation>
    </message>
    <message>
      <source>The model gives no output for the "{receiver}" receiver: classification and regression outputs take Examples only. Give the model a predict output, or leave this receiver out.</source>
      <translation>模型没有用于接收器“{receiver}”的输出：分类和回归输出只接受 Example。请为模型添加 predict 输出，或去掉此接收器。</translation>
    </message>
    <message>
      <source>The model has an output "{name}", which keeps its name; the signature of the receiver {receiver} is called "{free}".</source>
      <translation>模型有输出“{name}”，该名称保持不变；接收器 {receiver} 的签名名为“{free}”。</translation>
    </message>
    <message>
      <source>The model has changed, or its Saver saves less than the model needs.</source>
      <translation>模型已更改，或其 Saver 保存的内容少于模型所需。</translation>
    </message>
    <message>
      <source>The model has changed. What now?</source>
      <translation>模型已更改。接下来怎么做？</translation>
    </message>
    <message>
      <source>The model has no variable "{name}". {hint}</source>
      <translation>模型没有变量“{name}”。{hint}</translation>
    </message>
    <message>
      <source>The model has no variable whose name begins with "{name}". {has}</source>
      <translation>模型没有名称以“{name}”开头的变量。{has}</translation>
    </message>
    <message>
      <source>The model has only outputs to classify or regress, and no receiver of Examples feeds them.</source>
      <translation>模型只有用于分类或回归的输出，而没有 Example 接收器为其提供输入。</translation>
    </message>
    <message>
      <source>The model has only {kinds} outputs. These take Examples, so its exports have no {receivers} receiver.</source>
      <translation>模型只有 {kinds} 输出。这些输出接受 Example，因此其导出模型没有 {receivers} 接收器。</translation>
    </message>
    <message>
      <source>The model is another one than the checkpoint's: {parts}; {same} fit.</source>
      <translation>模型与检查点的模型不同：{parts}；{same} 个匹配。</translation>
    </message>
    <message>
      <source>The model predicts nothing: its EstimatorSpec has no predictions in prediction mode.</source>
      <translation>模型不预测任何内容：其 EstimatorSpec 在预测模式下没有 predictions。</translation>
    </message>
    <message>
      <source>The model refused the input: {reason}.</source>
      <translation>模型拒绝了输入：{reason}。</translation>
    </message>
    <message>
      <source>The model saves its variables in its own way; they were not compared.</source>
      <translation>模型以自己的方式保存变量；未进行比较。</translation>
    </message>
    <message>
      <source>The model takes its features as a tuple or a nest. Estimator's ServingInputReceiver takes a dict or one tensor only, so there is no receiver to write by hand; the Workbench's own exports do it.</source>
      <translation>模型以元组或嵌套结构接收特征。Estimator 的 ServingInputReceiver 只接受 dict 或单个张量，因此无法手写接收器；Workbench 自己的导出模型可以做到。</translation>
    </message>
    <message>
      <source>The model's own Saver restores all or nothing.</source>
      <translation>模型自己的 Saver 要么全部恢复，要么都不恢复。</translation>
    </message>
    <message>
      <source>The model's {kind} output takes Examples only, so {receivers} will not have it; they have what the model predicts.</source>
      <translation>模型的 {kind} 输出只接受 Example，因此 {receivers} 没有该输出；它们提供模型的预测结果。</translation>
    </message>
    <message>
      <source>The model, in evaluation mode,</source>
      <translation>评估模式下的模型</translation>
    </message>
    <message>
      <source>The model, in prediction mode,</source>
      <translation>预测模式下的模型</translation>
    </message>
    <message>
      <source>The model, in training mode,</source>
      <translation>训练模式下的模型</translation>
    </message>
    <message>
      <source>The name has {n} characters; at most {most} are allowed.</source>
      <translation>名称有 {n} 个字符；最多允许 {most} 个。</translation>
    </message>
    <message>
      <source>The name of column {place} must be one line of at most {most} letters.</source>
      <translation>第 {place} 列的名称必须是一行、最多 {most} 个字符。</translation>
    </message>
    <message>
      <source>The name of its folder</source>
      <translation>文件夹名称</translation>
    </message>
    <message>
      <source>The name of the model is missing: {example}</source>
      <translation>缺少模型名称：{example}</translation>
    </message>
    <message>
      <source>The name under which the answer carries it</source>
      <translation>答案中使用的名称</translation>
    </message>
    <message>
      <source>The named entry of the export to ask</source>
      <translation>要查询的导出模型具名入口</translation>
    </message>
    <message>
      <source>The newest export is not of the best checkpoint.</source>
      <translation>最新的导出模型并非来自最佳检查点。</translation>
    </message>
    <message>
      <source>The newest one: resuming starts from here.</source>
      <translation>最新的检查点：继续训练从这里开始。</translation>
    </message>
    <message>
      <source>The next step</source>
      <translation>下一步</translation>
    </message>
    <message>
      <source>The notes have {n} characters; at most {most} are allowed.</source>
      <translation>备注有 {n} 个字符；最多允许 {most} 个。</translation>
    </message>
    <message>
      <source>The number of additional steps must be at least 1 (got {steps}).</source>
      <translation>追加的步数至少须为 1（输入的是 {steps}）。</translation>
    </message>
    <message>
      <source>The number of trials at once must be at least 1 (got {at_once}).</source>
      <translation>同时进行的试验数量至少须为 1（输入的是 {at_once}）。</translation>
    </message>
    <message>
      <source>The number of trials must be at least 1 (got {trials}).</source>
      <translation>试验数量至少须为 1（输入的是 {trials}）。</translation>
    </message>
    <message>
      <source>The number of values must be between 2 and {most} (got {count}).</source>
      <translation>值的个数必须在 2 与 {most} 之间（当前为 {count}）。</translation>
    </message>
    <message>
      <source>The number that names the version folder. TensorFlow Serving serves the largest.</source>
      <translation>版本文件夹的编号。TensorFlow Serving 使用最大的编号。</translation>
    </message>
    <message>
      <source>The numbers of black and white</source>
      <translation>黑与白对应的数值</translation>
    </message>
    <message>
      <source>The operations that compute an answer from an input.</source>
      <translation>由输入计算答案的运算。</translation>
    </message>
    <message>
      <source>The optimizer is another one than the checkpoint's: {parts}; {same} fit.</source>
      <translation>优化器与检查点的优化器不同：{parts}；{same} 个匹配。</translation>
    </message>
    <message>
      <source>The output "{alias}" of the server cannot be read: {error}.</source>
      <translation>无法读取服务器的输出“{alias}”：{error}。</translation>
    </message>
    <message>
      <source>The outputs differ ({took})</source>
      <translation>输出不同（{took}）</translation>
    </message>
    <message>
      <source>The outputs were not compared.</source>
      <translation>未比较输出。</translation>
    </message>
    <message>
      <source>The param along the bottom</source>
      <translation>横轴的参数</translation>
    </message>
    <message>
      <source>The parity check of export {version} failed: {found}.</source>
      <translation>导出模型 {version} 的一致性检查未通过：{found}。</translation>
    </message>
    <message>
      <source>The parity check of export {version} passed: {found}.</source>
      <translation>导出模型 {version} 的一致性检查通过：{found}。</translation>
    </message>
    <message>
      <source>The parity check of export {version} was not made.</source>
      <translation>未进行导出模型 {version} 的一致性检查。</translation>
    </message>
    <message>
      <source>The parity check of export {version} was not made: {problem}</source>
      <translation>未进行导出模型 {version} 的一致性检查：{problem}</translation>
    </message>
    <message>
      <source>The parity check was not run: {why}</source>
      <translation>未进行一致性检查：{why}</translation>
    </message>
    <message>
      <source>The points in that part are not shown. The run can be resumed all the same.</source>
      <translation>该部分的点不显示。运行仍可继续。</translation>
    </message>
    <message>
      <source>The preprocessed receiver takes what preprocess would return and goes past it, straight to the model, for clients that have done that work.</source>
      <translation>preprocessed 接收器接受 preprocess 的返回值并直接送入模型，适用于已完成预处理的客户端。</translation>
    </message>
    <message>
      <source>The probability that the model gives its answer</source>
      <translation>模型给出其答案的概率</translation>
    </message>
    <message>
      <source>The range must go from a smaller number to a larger one.</source>
      <translation>范围必须从较小的数到较大的数。</translation>
    </message>
    <message>
      <source>The range of {name} has {count} values; a grid takes {most}.</source>
      <translation>{name} 的范围有 {count} 个值；网格最多接受 {most} 个。</translation>
    </message>
    <message>
      <source>The receiver "{name}"</source>
      <translation>接收器“{name}”</translation>
    </message>
    <message>
      <source>The receiver "{name}" has the name of a built-in one. Rename it.</source>
      <translation>接收器“{name}”与内置接收器同名。请改名。</translation>
    </message>
    <message>
      <source>The receiver "{name}" is the experiment's: it takes as many rows as it says.</source>
      <translation>接收器“{name}”由实验提供：接受的行数由其自身决定。</translation>
    </message>
    <message>
      <source>The receiver "{name}" must be a function, not {kind}.</source>
      <translation>接收器“{name}”必须是函数，而不是 {kind}。</translation>
    </message>
    <message>
      <source>The receiver "{name}" must return a ServingInputReceiver, a TensorServingInputReceiver, or (features, receiver_tensors), not {type}.</source>
      <translation>接收器“{name}”必须返回 ServingInputReceiver、TensorServingInputReceiver 或 (features, receiver_tensors)，而不是 {type}。</translation>
    </message>
    <message>
      <source>The receiver by hand</source>
      <translation>手写接收器</translation>
    </message>
    <message>
      <source>The receiver {name!r} needs a name of letters, digits, dots, dashes and underscores.</source>
      <translation>接收器 {name!r} 的名称须由字母、数字、点、连字符和下划线组成。</translation>
    </message>
    <message>
      <source>The receiver {name} cannot be had: the experiment has no preprocess.</source>
      <translation>无法提供接收器 {name}：实验没有 preprocess。</translation>
    </message>
    <message>
      <source>The receiver {name} cannot be had: the model has no output for it.</source>
      <translation>无法提供接收器 {name}：模型没有与之对应的输出。</translation>
    </message>
    <message>
      <source>The record does not fit: see the field marked below.</source>
      <translation>记录不匹配：请看下方标出的字段。</translation>
    </message>
    <message numerus="yes">
      <source>The record has {n} values here, not {wanted}.</source>
      <translation>
        <numerusform>记录在此处有 {n} 个值，而不是 {wanted} 个。</numerusform>
      </translation>
    </message>
    <message>
      <source>The record holds no features.</source>
      <translation>该记录不含任何特征。</translation>
    </message>
    <message>
      <source>The record is a tf.train.Example, and a tf.train.SequenceExample is wanted here.</source>
      <translation>该记录是 tf.train.Example，而此处需要 tf.train.SequenceExample。</translation>
    </message>
    <message>
      <source>The record is a tf.train.SequenceExample, and a tf.train.Example is wanted here.</source>
      <translation>该记录是 tf.train.SequenceExample，而此处需要 tf.train.Example。</translation>
    </message>
    <message>
      <source>The record is not a tf.train.{kind}.</source>
      <translation>该记录不是 tf.train.{kind}。</translation>
    </message>
    <message>
      <source>The record lacks the feature "{name}", which has no default.</source>
      <translation>记录缺少特征“{name}”，而该特征没有默认值。</translation>
    </message>
    <message>
      <source>The record of export {version} is damaged: {problem}</source>
      <translation>导出 {version} 的来源记录已损坏：{problem}</translation>
    </message>
    <message>
      <source>The records are being counted: that place is not known yet.</source>
      <translation>正在统计记录：该位置尚未知。</translation>
    </message>
    <message>
      <source>The report</source>
      <translation>报告</translation>
    </message>
    <message>
      <source>The request</source>
      <translation>请求</translation>
    </message>
    <message>
      <source>The rows before are still being predicted: press Cancel, or wait.</source>
      <translation>之前的行仍在预测：请点击“取消”或等待。</translation>
    </message>
    <message>
      <source>The rows of "{alias}" differ in length.</source>
      <translation>“{alias}”各行的长度不同。</translation>
    </message>
    <message>
      <source>The rows of this analysis could not be kept, or have no schema.</source>
      <translation>此分析的行无法保留，或没有模式。</translation>
    </message>
    <message>
      <source>The run cannot be restored: it is no longer in the trash.</source>
      <translation>无法恢复此运行：它已不在回收站中。</translation>
    </message>
    <message>
      <source>The run had ended already, so it was not discarded. Move it to the trash in the list of runs instead.</source>
      <translation>该运行已经结束，因此未被丢弃。请改在运行列表中将其移入回收站。</translation>
    </message>
    <message>
      <source>The run is already at step {last}. Set Max steps above {last} to train further, for instance {more}.</source>
      <translation>运行已到第 {last} 步。要继续训练，请将“最大步数”设为大于 {last}，例如 {more}。</translation>
    </message>
    <message>
      <source>The run is at step {step} already. Set more steps than that to resume it.</source>
      <translation>此运行已到第 {step} 步。要继续，请设置更多步数。</translation>
    </message>
    <message>
      <source>The run is not here, so it cannot be resumed: an export holds no optimizer.</source>
      <translation>运行不在此处，因此无法继续：导出模型不包含优化器。</translation>
    </message>
    <message>
      <source>The run is still being read.</source>
      <translation>仍在读取该运行。</translation>
    </message>
    <message>
      <source>The run it was made from</source>
      <translation>创建它的运行</translation>
    </message>
    <message>
      <source>The run takes {size} GB, and {free} GB are free on that disk. Free some space, or choose another disk.</source>
      <translation>该运行占用 {size} GB，而该磁盘可用 {free} GB。请释放空间，或选择其他磁盘。</translation>
    </message>
    <message>
      <source>The run was discarded.</source>
      <translation>运行已丢弃。</translation>
    </message>
    <message>
      <source>The runs differ too little to tell.</source>
      <translation>各运行差别太小，无法判断。</translation>
    </message>
    <message>
      <source>The runs have the same params and settings.</source>
      <translation>各运行的参数和设置相同。</translation>
    </message>
    <message>
      <source>The script cannot be run in {folder}: {reason}.</source>
      <translation>脚本无法在 {folder} 中运行：{reason}。</translation>
    </message>
    <message>
      <source>The script does not accept its command line: {reason}. Set what it needs with --param NAME=VALUE, or give it with --use arguments="...".</source>
      <translation>脚本不接受其命令行：{reason}。请用 --param NAME=VALUE 设置所需内容，或用 --use arguments="..." 给出。</translation>
    </message>
    <message>
      <source>The script has no "{name}" for {role}. It has: {names}.</source>
      <translation>脚本中没有用于 {role} 的“{name}”。脚本中有：{names}。</translation>
    </message>
    <message>
      <source>The script names no last step; Max steps is {n}, unless you set it.</source>
      <translation>脚本没有指定最后一步；除非您另行设置，“最大步数”为 {n}。</translation>
    </message>
    <message>
      <source>The script trains again in line {line}. To take that training over, once those before it were really done: --use training={n}.</source>
      <translation>脚本在第 {line} 行再次训练。若要在真正完成其之前的训练后接管该训练：--use training={n}。</translation>
    </message>
    <message>
      <source>The script trains in a loop (line {line}).</source>
      <translation>脚本在循环中训练（第 {line} 行）。</translation>
    </message>
    <message>
      <source>The script trains in a loop of {n} rounds (line {line}).</source>
      <translation>脚本在共 {n} 轮的循环中训练（第 {line} 行）。</translation>
    </message>
    <message>
      <source>The script trains on a TPU, which the Workbench cannot do. Let it make its TPUEstimator with use_tpu=False, which trains on this machine; if a flag decides: --param use_tpu=false.</source>
      <translation>脚本在 TPU 上训练，Workbench 做不到这一点。请让它用 use_tpu=False 创建 TPUEstimator，以便在本机训练；如果由标志决定：--param use_tpu=false。</translation>
    </message>
    <message>
      <source>The search space is empty: name at least one param or setting that varies.</source>
      <translation>搜索空间为空：请至少指定一个变化的参数或设置。</translation>
    </message>
    <message>
      <source>The search space, {place}: {said}.</source>
      <translation>搜索空间，{place}：{said}。</translation>
    </message>
    <message>
      <source>The selected column</source>
      <translation>所选的列</translation>
    </message>
    <message>
      <source>The selected output as a picture</source>
      <translation>所选输出（图片）</translation>
    </message>
    <message>
      <source>The selected output in full</source>
      <translation>所选输出的全部内容</translation>
    </message>
    <message>
      <source>The server answered ({took}), this export did not: {problem}</source>
      <translation>服务器已应答（{took}），此导出模型未应答：{problem}</translation>
    </message>
    <message>
      <source>The server has no such output.</source>
      <translation>服务器没有此输出。</translation>
    </message>
    <message>
      <source>The shapes differ: {served} from the server, {local} from the export.</source>
      <translation>形状不同：服务器为 {served}，导出模型为 {local}。</translation>
    </message>
    <message>
      <source>The share of right ones among all</source>
      <translation>全部中正确的比例</translation>
    </message>
    <message>
      <source>The share of right ones among the rows that have a label</source>
      <translation>有标签的行中正确的比例</translation>
    </message>
    <message>
      <source>The share of right ones among those called positive</source>
      <translation>判为正例中正确的比例</translation>
    </message>
    <message>
      <source>The share of the positives that are called so</source>
      <translation>正例中被判为正例的比例</translation>
    </message>
    <message>
      <source>The share to learn from must be a whole number from 1 to 99 %.</source>
      <translation>用于学习的比例必须是 1 到 99 % 的整数。</translation>
    </message>
    <message>
      <source>The signature "{name}" names tensors that the graph of the model does not have.</source>
      <translation>签名“{name}”引用了模型的图中不存在的张量。</translation>
    </message>
    <message>
      <source>The signature used by clients that name none</source>
      <translation>客户端未指定签名时使用的签名</translation>
    </message>
    <message>
      <source>The signatures of the selected export: what a client sends and what it gets. Click a name to see who decided it and where it ends up.</source>
      <translation>所选导出模型的签名：客户端发送什么、得到什么。点击名称可查看由谁决定以及最终出现在哪里。</translation>
    </message>
    <message>
      <source>The start of the training session</source>
      <translation>训练会话的启动</translation>
    </message>
    <message>
      <source>The step before</source>
      <translation>上一步</translation>
    </message>
    <message>
      <source>The step of the best value</source>
      <translation>最佳值所在的步</translation>
    </message>
    <message>
      <source>The step whose pictures and texts are shown; at the right end the newest</source>
      <translation>显示其图片和文本的步；最右端为最新</translation>
    </message>
    <message>
      <source>The sweep {name} exists already, and wants its metric to {direction}. Choose another name.</source>
      <translation>超参数搜索 {name} 已存在，其指标方向为 {direction}。请选择其他名称。</translation>
    </message>
    <message>
      <source>The sweep {name} is not shown: {problem}</source>
      <translation>未显示超参数搜索 {name}：{problem}</translation>
    </message>
    <message>
      <source>The sweep's process is gone. {said}</source>
      <translation>超参数搜索的进程已不在。{said}</translation>
    </message>
    <message>
      <source>The sweep's storage can no longer be used: {reason}. Check it, then resume the sweep: what its trials have saved is kept.</source>
      <translation>超参数搜索的存储不再可用：{reason}。请检查后继续超参数搜索：其试验已保存的内容会保留。</translation>
    </message>
    <message>
      <source>The sweep's storage cannot be used ({storage}): {why}</source>
      <translation>超参数搜索的存储不可用（{storage}）：{why}</translation>
    </message>
    <message>
      <source>The system ended the training process because memory ran out (SIGKILL). {rest}</source>
      <translation>内存耗尽，系统结束了训练进程（SIGKILL）。{rest}</translation>
    </message>
    <message>
      <source>The tensor behind it is {tensor}, which no client needs.</source>
      <translation>其背后的张量为 {tensor}，客户端无需知道。</translation>
    </message>
    <message>
      <source>The test cases could not be run on the export: {reason}</source>
      <translation>无法在导出模型上运行测试用例：{reason}</translation>
    </message>
    <message>
      <source>The text behind b64 is not base64.</source>
      <translation>b64 后的文本不是 base64。</translation>
    </message>
    <message>
      <source>The three graphs are built once, in the background. They are not run.</source>
      <translation>三个计算图在后台构建一次，不会运行。</translation>
    </message>
    <message>
      <source>The threshold of Estimator's heads</source>
      <translation>Estimator 输出头的阈值</translation>
    </message>
    <message>
      <source>The threshold of the best F1</source>
      <translation>F1 最佳时的阈值</translation>
    </message>
    <message>
      <source>The time of the model alone; the first call of a signature takes longer</source>
      <translation>仅模型本身的用时；首次调用签名会更久</translation>
    </message>
    <message>
      <source>The tolerance must be a number, 0 or more, such as 0.0001.</source>
      <translation>容差必须是不小于 0 的数，例如 0.0001。</translation>
    </message>
    <message>
      <source>The topic</source>
      <translation>主题内容</translation>
    </message>
    <message>
      <source>The tour shows what is where. It takes a minute and starts nothing by itself. Later it is in the Help menu.</source>
      <translation>导览介绍各部分的位置。只需一分钟，不会自动启动任何操作。以后可在“帮助”菜单中找到。</translation>
    </message>
    <message>
      <source>The trained variables: what the model has learnt.</source>
      <translation>训练得到的变量：模型所学到的内容。</translation>
    </message>
    <message>
      <source>The training data</source>
      <translation>训练数据</translation>
    </message>
    <message>
      <source>The training data ended at step {step}.</source>
      <translation>训练数据在第 {step} 步结束。</translation>
    </message>
    <message>
      <source>The training data ended.</source>
      <translation>训练数据已用尽。</translation>
    </message>
    <message>
      <source>The training data has no records, so nothing was trained.</source>
      <translation>训练数据没有记录，因此未进行训练。</translation>
    </message>
    <message>
      <source>The training data has no records.</source>
      <translation>训练数据没有记录。</translation>
    </message>
    <message>
      <source>The training of {name} evaluates its own checkpoints. Those it leaves are evaluated at its end.</source>
      <translation>{name} 的训练会自行评估其检查点。剩余的将在训练结束时评估。</translation>
    </message>
    <message>
      <source>The training process crashed in native code ({name}). {rest}</source>
      <translation>训练进程在本机代码中崩溃（{name}）。{rest}</translation>
    </message>
    <message>
      <source>The training process ended with status {status} and no result. {rest}</source>
      <translation>训练进程以状态 {status} 结束，没有结果。{rest}</translation>
    </message>
    <message>
      <source>The training process was ended by {name}. {rest}</source>
      <translation>训练进程被 {name} 结束。{rest}</translation>
    </message>
    <message>
      <source>The training process was killed (SIGKILL): by somebody, or by the system if memory ran out. {rest}</source>
      <translation>训练进程被强制结束（SIGKILL）：由他人结束，或在内存耗尽时由系统结束。{rest}</translation>
    </message>
    <message>
      <source>The training session has started.</source>
      <translation>训练会话已启动。</translation>
    </message>
    <message>
      <source>The trash cannot be read</source>
      <translation>无法读取回收站</translation>
    </message>
    <message>
      <source>The trash is empty</source>
      <translation>回收站为空</translation>
    </message>
    <message>
      <source>The trials of the sweep {sweep} have other values of {name} to choose from. Restore them in the search space, or choose another folder.</source>
      <translation>超参数搜索 {sweep} 的试验中 {name} 的可选值不同。请在搜索空间中恢复这些值，或选择其他文件夹。</translation>
    </message>
    <message>
      <source>The unit of "{name}" must be one line of at most {most} characters, such as mm.</source>
      <translation>“{name}”的单位必须是一行、最多 {most} 个字符，例如 mm。</translation>
    </message>
    <message>
      <source>The value of the rows that the answers are compared with</source>
      <translation>与答案比较的行的值</translation>
    </message>
    <message>
      <source>The values of Where("{column}") must be texts, as in values=("train",).</source>
      <translation>Where("{column}") 的值必须是文本，如 values=("train",)。</translation>
    </message>
    <message>
      <source>The values of this row were not kept: of so many rows, only the first ones and wrong ones are.</source>
      <translation>此行的值未保留：行数过多时只保留最前的行和错误的行。</translation>
    </message>
    <message>
      <source>The variables of the selected checkpoint: shapes, statistics, how they moved</source>
      <translation>所选检查点的变量：形状、统计、变化</translation>
    </message>
    <message>
      <source>The way through this model</source>
      <translation>此模型的路径</translation>
    </message>
    <message>
      <source>The words of the records to be judged on, parted by commas</source>
      <translation>用于评判的记录的词，以逗号分隔</translation>
    </message>
    <message>
      <source>The words of the records to learn from, parted by commas</source>
      <translation>用于学习的记录的词，以逗号分隔</translation>
    </message>
    <message>
      <source>The {model} has no signature "{name}".{there}</source>
      <translation>{model} 没有签名“{name}”。{there}</translation>
    </message>
    <message>
      <source>The {model} has no version with the label "{label}". Labels are set in the server's model config.</source>
      <translation>{model} 没有带标签“{label}”的版本。标签在服务器的模型配置中设置。</translation>
    </message>
    <message>
      <source>The {model} has no version {number}, or it is not loaded. Show its versions.</source>
      <translation>{model} 没有版本 {number}，或该版本未加载。请查看其版本。</translation>
    </message>
    <message>
      <source>The {model} lacks an input: {said}</source>
      <translation>{model} 缺少输入：{said}</translation>
    </message>
    <message>
      <source>The {model} refused the request: {said}</source>
      <translation>{model} 拒绝了请求：{said}</translation>
    </message>
    <message numerus="yes">
      <source>The {n} records after</source>
      <translation>
        <numerusform>后 {n} 条记录</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The {n} records before</source>
      <translation>
        <numerusform>前 {n} 条记录</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The {n} selected:  {steps}</source>
      <translation>
        <numerusform>所选的 {n} 个：  {steps}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The {top} most probable of {n} classes</source>
      <translation>
        <numerusform>{n} 个类别中概率最高的 {top} 个</numerusform>
      </translation>
    </message>
    <message>
      <source>The {which} checkpoint was not exported: {reason}</source>
      <translation>检查点（{which}）未导出：{reason}</translation>
    </message>
    <message>
      <source>Their checkpoints, exports and curves are removed from the disk for good.</source>
      <translation>它们的检查点、导出模型和曲线将从磁盘上永久删除。</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>主题</translation>
    </message>
    <message>
      <source>There are curves, and a part of an event file cannot be read.</source>
      <translation>有曲线，但某个事件文件的一部分无法读取。</translation>
    </message>
    <message>
      <source>There are curves.</source>
      <translation>有曲线。</translation>
    </message>
    <message>
      <source>There are no curve points, and a part of an event file cannot be read.</source>
      <translation>没有曲线点，且某个事件文件的一部分无法读取。</translation>
    </message>
    <message>
      <source>There are no evaluation points, and a part of an event file cannot be read.</source>
      <translation>没有评估曲线点，且某个事件文件的一部分无法读取。</translation>
    </message>
    <message>
      <source>There are no event files in the run's folder.</source>
      <translation>该运行的文件夹中没有事件文件。</translation>
    </message>
    <message>
      <source>There are no event files yet. Estimator writes the first ones with the first step.</source>
      <translation>还没有事件文件。Estimator 在第一步时写入最初的事件文件。</translation>
    </message>
    <message>
      <source>There are no event files, although the run reached step {step}. They may have been moved or deleted.</source>
      <translation>没有事件文件，尽管运行已到第 {step} 步。它们可能已被移动或删除。</translation>
    </message>
    <message>
      <source>There are no points of {what} in {runs}; nothing was saved.</source>
      <translation>{runs} 中没有 {what} 的数据点；未保存任何内容。</translation>
    </message>
    <message>
      <source>There are no training points, and a part of an event file cannot be read.</source>
      <translation>没有训练曲线点，且某个事件文件的一部分无法读取。</translation>
    </message>
    <message>
      <source>There are no two whole numbers in this range.</source>
      <translation>此范围内没有两个整数。</translation>
    </message>
    <message>
      <source>There are none in the run's folder.</source>
      <translation>该运行的文件夹中没有曲线。</translation>
    </message>
    <message>
      <source>There are training curves and no evaluation yet.</source>
      <translation>已有训练曲线，还没有评估。</translation>
    </message>
    <message>
      <source>There are: {names}.</source>
      <translation>现有：{names}。</translation>
    </message>
    <message>
      <source>There is no "{kind}". Choose from: {names}.</source>
      <translation>没有“{kind}”。可选：{names}。</translation>
    </message>
    <message>
      <source>There is no TensorFlow Serving on this machine: {missing}. Install tensorflow_model_server, or get the image: docker pull {image}:2.15.1</source>
      <translation>此计算机上没有 TensorFlow Serving：{missing}。请安装 tensorflow_model_server，或获取镜像：docker pull {image}:2.15.1</translation>
    </message>
    <message>
      <source>There is no checkpoint to export yet. Train first.</source>
      <translation>还没有可导出的检查点。请先训练。</translation>
    </message>
    <message>
      <source>There is no code for this model.</source>
      <translation>此模型没有对应的代码。</translation>
    </message>
    <message>
      <source>There is no compression "{compression}". Use "", "GZIP" or "ZLIB".</source>
      <translation>没有压缩方式“{compression}”。请使用 ""、"GZIP" 或 "ZLIB"。</translation>
    </message>
    <message>
      <source>There is no eval metric "{name}". It has: {names}.</source>
      <translation>没有评估指标“{name}”。现有：{names}。</translation>
    </message>
    <message>
      <source>There is no eval metric "{name}". This model has: {names}.</source>
      <translation>没有评估指标“{name}”。此模型有：{names}。</translation>
    </message>
    <message>
      <source>There is no experiment file "{source}". Give a Python file, or a sample: {names}.</source>
      <translation>没有实验文件“{source}”。请给出 Python 文件或示例：{names}。</translation>
    </message>
    <message>
      <source>There is no experiment file {code_file}.</source>
      <translation>没有实验文件 {code_file}。</translation>
    </message>
    <message>
      <source>There is no export to compare with.</source>
      <translation>没有可供比较的导出模型。</translation>
    </message>
    <message>
      <source>There is no export yet, and a checkpoint has no signatures.</source>
      <translation>还没有导出模型，而检查点没有签名。</translation>
    </message>
    <message>
      <source>There is no export yet. Export a checkpoint first.</source>
      <translation>尚无导出模型。请先导出检查点。</translation>
    </message>
    <message>
      <source>There is no feature "{name}". There are: {known}.</source>
      <translation>没有特征“{name}”。现有：{known}。</translation>
    </message>
    <message>
      <source>There is no feature "{name}". There are: {names}.</source>
      <translation>没有特征“{name}”。现有：{names}。</translation>
    </message>
    <message>
      <source>There is no file or folder {file}.</source>
      <translation>没有文件或文件夹 {file}。</translation>
    </message>
    <message>
      <source>There is no file {file}.</source>
      <translation>没有文件 {file}。</translation>
    </message>
    <message>
      <source>There is no file {path}.</source>
      <translation>没有文件 {path}。</translation>
    </message>
    <message>
      <source>There is no folder {folder}.</source>
      <translation>没有文件夹 {folder}。</translation>
    </message>
    <message>
      <source>There is no folder {path}.</source>
      <translation>没有文件夹 {path}。</translation>
    </message>
    <message>
      <source>There is no host called "{host}". Check the address.</source>
      <translation>没有名为“{host}”的主机。请检查地址。</translation>
    </message>
    <message>
      <source>There is no image in the clipboard.</source>
      <translation>剪贴板中没有图像。</translation>
    </message>
    <message>
      <source>There is no input "{name}". There are: {names}.</source>
      <translation>没有输入“{name}”。现有：{names}。</translation>
    </message>
    <message>
      <source>There is no number left above the versions in {folder}. Choose one.</source>
      <translation>{folder} 中的版本之上已没有可用编号。请自行选择。</translation>
    </message>
    <message>
      <source>There is no output "{alias}" any more.</source>
      <translation>输出“{alias}”已不存在。</translation>
    </message>
    <message>
      <source>There is no receiver to export with: none can be made of the data, and the experiment has none of its own. Add a function that returns a ServingInputReceiver, and start a new run; name a script's function with --use receiver.NAME=FUNCTION.</source>
      <translation>没有可用于导出的接收器：无法根据数据生成，实验也没有自己的接收器。请添加一个返回 ServingInputReceiver 的函数并开始新的运行；脚本中的函数用 --use receiver.名称=函数 指定。</translation>
    </message>
    <message>
      <source>There is no request "{name}". There are: {names}.</source>
      <translation>没有请求“{name}”。现有：{names}。</translation>
    </message>
    <message>
      <source>There is no request to warm the model up with.</source>
      <translation>没有可用于预热模型的请求。</translation>
    </message>
    <message>
      <source>There is no run at {url}: neither checkpoints nor event files.</source>
      <translation>{url} 处没有运行：既无检查点，也无事件文件。</translation>
    </message>
    <message>
      <source>There is no run at {url}: neither checkpoints nor event files.{hint}</source>
      <translation>{url} 处没有运行：既无检查点，也无事件文件。{hint}</translation>
    </message>
    <message>
      <source>There is no setting "{name}". There are: {names}.</source>
      <translation>没有设置“{name}”。现有：{names}。</translation>
    </message>
    <message>
      <source>There is no signature "{name}". {offer}</source>
      <translation>没有签名“{name}”。{offer}</translation>
    </message>
    <message>
      <source>There is no signature "{signature}". {offer}</source>
      <translation>没有签名“{signature}”。{offer}</translation>
    </message>
    <message>
      <source>There is no whole checkpoint {name} in {folder}.</source>
      <translation>{folder} 中没有完整的检查点 {name}。</translation>
    </message>
    <message>
      <source>There is no {what} "{name}".{hint} There are: {names}.</source>
      <translation>没有“{name}”（{what}）。{hint} 现有：{names}。</translation>
    </message>
    <message>
      <source>There is nothing at {url}. Check the address: bucket, folder, run.</source>
      <translation>{url} 处没有内容。请检查地址：存储桶、文件夹、运行。</translation>
    </message>
    <message>
      <source>There would be two files {name} in assets.extra. Rename one.</source>
      <translation>assets.extra 中会有两个文件 {name}。请重命名其中一个。</translation>
    </message>
    <message>
      <source>These are CSV files and TFRecord files. Choose files of one kind.</source>
      <translation>其中既有 CSV 文件，也有 TFRecord 文件。请选择同一种文件。</translation>
    </message>
    <message>
      <source>These bytes are not an image this program can read.</source>
      <translation>这些字节不是本程序能读取的图像。</translation>
    </message>
    <message>
      <source>These checkpoints and exports are removed from the disk for good.</source>
      <translation>这些检查点和导出模型将从磁盘上永久删除。</translation>
    </message>
    <message>
      <source>These take Examples: {names}.</source>
      <translation>以下签名接受 Example：{names}。</translation>
    </message>
    <message>
      <source>They appear here as training writes them to disk.</source>
      <translation>训练将其写入磁盘后，就会显示在此处。</translation>
    </message>
    <message>
      <source>This SavedModel has no signatures, so it cannot be asked. Save it again with signatures.</source>
      <translation>此 SavedModel 没有签名，因此无法查询。请重新保存并包含签名。</translation>
    </message>
    <message>
      <source>This SavedModel has no signatures, so it cannot be served. Save it again with signatures.</source>
      <translation>此 SavedModel 没有签名，因此无法提供服务。请带签名重新保存。</translation>
    </message>
    <message>
      <source>This SavedModel has no signatures, so there is no way through it.</source>
      <translation>此 SavedModel 没有签名，因此没有可走的路径。</translation>
    </message>
    <message>
      <source>This SavedModel holds several graphs, distinguished by their tags. Choose which one to show.</source>
      <translation>此 SavedModel 含有多个计算图，以标记区分。请选择要显示的计算图。</translation>
    </message>
    <message>
      <source>This SavedModel offers none, so there is nothing to ask it.</source>
      <translation>此 SavedModel 不提供签名，因此无从查询。</translation>
    </message>
    <message>
      <source>This checkpoint cannot be used</source>
      <translation>此检查点无法使用</translation>
    </message>
    <message>
      <source>This experiment has no preprocess, so there is nothing to send preprocessed.</source>
      <translation>此实验没有 preprocess，因此没有可发送的预处理结果。</translation>
    </message>
    <message>
      <source>This export</source>
      <translation>此导出模型</translation>
    </message>
    <message>
      <source>This export has no signatures, so there is nothing to call.</source>
      <translation>此导出模型没有签名，因此无可调用。</translation>
    </message>
    <message>
      <source>This is all that the report holds: no record of your data, no weight and none of your code. Read it, save it as a zip, and attach that to your report.</source>
      <translation>这就是报告的全部内容：不含您的数据记录、权重和代码。请阅读，另存为 zip，并附到您的报告中。</translation>
    </message>
    <message>
      <source>This is not a regular expression: {error}. The charts are not changed.</source>
      <translation>这不是正则表达式：{error}。图表保持不变。</translation>
    </message>
    <message>
      <source>This is not a serialized tf.train.Example.</source>
      <translation>这不是序列化的 tf.train.Example。</translation>
    </message>
    <message>
      <source>This is not the address of a served model. {why}</source>
      <translation>这不是已部署模型的地址。{why}</translation>
    </message>
    <message>
      <source>This model has ops whose effect is not known: {ops}.</source>
      <translation>此模型包含作用未知的操作：{ops}。</translation>
    </message>
    <message>
      <source>This model {reaches}: it has the ops {ops}.</source>
      <translation>此模型{reaches}：它包含操作 {ops}。</translation>
    </message>
    <message>
      <source>This needs the package optuna: install the extra `sweep`.</source>
      <translation>这需要软件包 optuna：请安装附加项 `sweep`。</translation>
    </message>
    <message>
      <source>This panel counts the evaluations without improvement, and says at which step training would stop.</source>
      <translation>此面板统计没有改善的评估次数，并指出训练将在第几步停止。</translation>
    </message>
    <message>
      <source>This rule would have stopped at step {step} ({best}), {saved} steps sooner.</source>
      <translation>此规则会在第 {step} 步停止（{best}），提前 {saved} 步。</translation>
    </message>
    <message>
      <source>This rule would have stopped at step {step} ({best}).</source>
      <translation>此规则会在第 {step} 步停止（{best}）。</translation>
    </message>
    <message>
      <source>This rule would not have stopped the run ({best}).</source>
      <translation>此规则不会停止该运行（{best}）。</translation>
    </message>
    <message>
      <source>This run ({count})</source>
      <translation>此运行 ({count})</translation>
    </message>
    <message>
      <source>This run has no checkpoint yet.</source>
      <translation>此运行还没有检查点。</translation>
    </message>
    <message>
      <source>This run lies at a URL and is only read here. Download it first.</source>
      <translation>此运行位于某个 URL，此处只读。请先下载。</translation>
    </message>
    <message>
      <source>This run made no step, so there is nothing to draw.</source>
      <translation>此运行一步也没有训练，因此没有可绘制的内容。</translation>
    </message>
    <message>
      <source>This run was made elsewhere, so its experiment is not known here.</source>
      <translation>此运行是在别处创建的，因此这里不知道其实验。</translation>
    </message>
    <message>
      <source>This run was not made by the Workbench, so its experiment is unknown.</source>
      <translation>此运行不是由 Workbench 创建的，因此其实验未知。</translation>
    </message>
    <message>
      <source>This run was not made by the Workbench, so its rule is unknown.</source>
      <translation>此运行不是由 Workbench 创建的，因此其规则未知。</translation>
    </message>
    <message>
      <source>This run was not made by the Workbench, so its settings and experiment are unknown.</source>
      <translation>此运行不是由 Workbench 创建的，因此其设置和实验未知。</translation>
    </message>
    <message>
      <source>This run was not made by the Workbench; without its experiment it cannot be exported.</source>
      <translation>此运行不是由 Workbench 创建的；没有其实验便无法导出。</translation>
    </message>
    <message>
      <source>This signature as text</source>
      <translation>此签名（文本）</translation>
    </message>
    <message>
      <source>This signature has no input that is a single number.</source>
      <translation>此签名没有单个数值的输入。</translation>
    </message>
    <message>
      <source>This system cannot filter system calls, so a confined process can still use sockets, start programs and change the modes and times of your files.</source>
      <translation>此系统无法过滤系统调用，因此隔离进程仍可使用套接字、启动程序以及更改您文件的权限和时间。</translation>
    </message>
    <message>
      <source>Three ways through one model</source>
      <translation>一个模型的三条路径</translation>
    </message>
    <message>
      <source>Threshold</source>
      <translation>阈值</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>时间</translation>
    </message>
    <message>
      <source>Time of day</source>
      <translation>时刻</translation>
    </message>
    <message>
      <source>Time since it was made</source>
      <translation>创建以来的时间</translation>
    </message>
    <message>
      <source>Time since it was saved</source>
      <translation>保存以来的时间</translation>
    </message>
    <message>
      <source>Time since the run's first point</source>
      <translation>自运行第一个点起的时间</translation>
    </message>
    <message>
      <source>To</source>
      <translation>到</translation>
    </message>
    <message>
      <source>To train on all the same, resume it: patience starts anew.</source>
      <translation>仍要训练时请继续它：耐心重新计起。</translation>
    </message>
    <message>
      <source>To train on, extend it: Run &gt; Extend, or --max-steps.</source>
      <translation>要继续训练，请延长它：运行 &gt; 延长，或 --max-steps。</translation>
    </message>
    <message>
      <source>Tolerance</source>
      <translation>容差</translation>
    </message>
    <message>
      <source>Tolerance {tolerance}: absolute near 0, relative for large numbers.</source>
      <translation>容差 {tolerance}：接近 0 时为绝对值，大数为相对值。</translation>
    </message>
    <message>
      <source>Topics</source>
      <translation>主题</translation>
    </message>
    <message>
      <source>Tour: {title}</source>
      <translation>导览：{title}</translation>
    </message>
    <message>
      <source>Train</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>Train a new run with its settings, changed</source>
      <translation>以其设置为基础更改后训练新运行</translation>
    </message>
    <message>
      <source>Train again</source>
      <translation>再次训练</translation>
    </message>
    <message>
      <source>Train again with changes…</source>
      <translation>更改后再次训练…</translation>
    </message>
    <message>
      <source>Train again…</source>
      <translation>再次训练…</translation>
    </message>
    <message>
      <source>Train an experiment, or start a sweep: its runs are listed here, those of the command line too.</source>
      <translation>训练一个实验，或开始超参数搜索：其运行会列在此处，包括命令行的运行。</translation>
    </message>
    <message>
      <source>Train in</source>
      <translation>训练方式</translation>
    </message>
    <message>
      <source>Train many runs with other params and settings, chosen by Optuna</source>
      <translation>用 Optuna 选取的不同参数和设置训练多个运行</translation>
    </message>
    <message>
      <source>Train nothing</source>
      <translation>不训练</translation>
    </message>
    <message>
      <source>Train these runs now, or once what is trained has ended</source>
      <translation>立即训练这些运行，或在当前训练结束后训练</translation>
    </message>
    <message>
      <source>Train this run</source>
      <translation>训练此运行</translation>
    </message>
    <message>
      <source>Train this run on from its newest checkpoint.</source>
      <translation>从最新的检查点继续训练此运行。</translation>
    </message>
    <message>
      <source>Train {run} again with changes</source>
      <translation>更改后再次训练 {run}</translation>
    </message>
    <message>
      <source>Training</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>Training and evaluation need it; an export has nothing of it.</source>
      <translation>训练和评估需要它；导出模型不包含它。</translation>
    </message>
    <message>
      <source>Training data</source>
      <translation>训练数据</translation>
    </message>
    <message>
      <source>Training elsewhere</source>
      <translation>在别处训练</translation>
    </message>
    <message>
      <source>Training ends at once, without a checkpoint, an evaluation or an export. The whole run goes to the trash, from which it can be restored. To keep what was trained so far, press Stop instead.</source>
      <translation>训练立即结束，不保存检查点、不评估、不导出。整个运行移入回收站，可从中恢复。若要保留已训练的内容，请改按“停止”。</translation>
    </message>
    <message>
      <source>Training ends at this step, counted from the run's first step.</source>
      <translation>训练在此步结束，从运行的第一步算起。</translation>
    </message>
    <message>
      <source>Training failed after step {step}: the model or its data</source>
      <translation>训练在第 {step} 步之后失败：模型或其数据</translation>
    </message>
    <message>
      <source>Training failed after step {step}: {error}{where}.</source>
      <translation>训练在第 {step} 步之后失败：{error}{where}。</translation>
    </message>
    <message>
      <source>Training finishes its step, saves a checkpoint and exports what the settings say. Then the window closes. The run can be resumed later.</source>
      <translation>训练会完成当前步，保存检查点，并按设置导出，然后关闭窗口。之后可以继续该运行。</translation>
    </message>
    <message>
      <source>Training is going on. Stop it and close?</source>
      <translation>训练正在进行。停止并关闭？</translation>
    </message>
    <message>
      <source>Training needs it. A checkpoint keeps what it remembers; an export leaves that behind.</source>
      <translation>训练需要它。检查点保留其状态；导出模型不保留。</translation>
    </message>
    <message>
      <source>Training progress</source>
      <translation>训练进度</translation>
    </message>
    <message>
      <source>Training resumed here</source>
      <translation>训练在此处继续</translation>
    </message>
    <message>
      <source>Training resumes after an early stop: patience starts again from zero.</source>
      <translation>训练在早停后继续：耐心重新从零计起。</translation>
    </message>
    <message>
      <source>Training runs step by step, because {reason}.</source>
      <translation>训练逐步进行，因为{reason}。</translation>
    </message>
    <message>
      <source>Training runs up to {steps} steps per call.</source>
      <translation>训练每次调用最多运行 {steps} 步。</translation>
    </message>
    <message>
      <source>Training starts when you press this button. Pause, stop and more are beside it while it runs.</source>
      <translation>按此按钮开始训练。训练期间旁边有暂停、停止等按钮。</translation>
    </message>
    <message>
      <source>Training steps the weights have seen</source>
      <translation>权重经历的训练步数</translation>
    </message>
    <message>
      <source>Training then ends at step {step}.</source>
      <translation>训练将在第 {step} 步结束。</translation>
    </message>
    <message>
      <source>Training vs serving</source>
      <translation>训练与服务</translation>
    </message>
    <message>
      <source>Training with {number} processes</source>
      <translation>正在用 {number} 个进程训练</translation>
    </message>
    <message>
      <source>Training: no points.</source>
      <translation>训练：没有点。</translation>
    </message>
    <message>
      <source>Training: {curves}.</source>
      <translation>训练：{curves}。</translation>
    </message>
    <message>
      <source>Trash</source>
      <translation>回收站</translation>
    </message>
    <message>
      <source>Trash emptied ({freed} freed).</source>
      <translation>已清空回收站（释放 {freed}）。</translation>
    </message>
    <message>
      <source>Trial {number} failed: {reason}</source>
      <translation>试验 {number} 失败：{reason}</translation>
    </message>
    <message>
      <source>Trial {number} finished: {metric} {value} ({told}).</source>
      <translation>试验 {number} 已完成：{metric} {value}（{told}）。</translation>
    </message>
    <message>
      <source>Trial {number} had finished: {metric} {value}.</source>
      <translation>试验 {number} 先前已完成：{metric} {value}。</translation>
    </message>
    <message>
      <source>Trial {number} was pruned at step {step}.</source>
      <translation>试验 {number} 在第 {step} 步被剪枝。</translation>
    </message>
    <message>
      <source>Trial {number} was stopped at step {step}; it can be resumed.</source>
      <translation>试验 {number} 在第 {step} 步停止；可以继续。</translation>
    </message>
    <message>
      <source>Trials</source>
      <translation>试验</translation>
    </message>
    <message>
      <source>Trust and analyse</source>
      <translation>信任并分析</translation>
    </message>
    <message>
      <source>Trust and compare</source>
      <translation>信任并比较</translation>
    </message>
    <message>
      <source>Trust and predict</source>
      <translation>信任并预测</translation>
    </message>
    <message>
      <source>Trust and run</source>
      <translation>信任并运行</translation>
    </message>
    <message>
      <source>Trust and serve</source>
      <translation>信任并提供服务</translation>
    </message>
    <message>
      <source>Try it</source>
      <translation>试用</translation>
    </message>
    <message>
      <source>Try it →</source>
      <translation>试用 →</translation>
    </message>
    <message>
      <source>Try now</source>
      <translation>立即重试</translation>
    </message>
    <message>
      <source>Two exports</source>
      <translation>两个导出模型</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>类型</translation>
    </message>
    <message>
      <source>Type a record's number, from 0.</source>
      <translation>请输入记录编号，从 0 起。</translation>
    </message>
    <message>
      <source>Type its address and press Ask server: it is given the input of the form, and its answer stands beside that of this export. Serve this export starts one on this machine.</source>
      <translation>输入其地址并点击“查询服务器”：它接收表单的输入，其答案与此导出模型的答案并排显示。“部署此导出模型”可在本机启动一个。</translation>
    </message>
    <message>
      <source>URL of the run</source>
      <translation>运行的 URL</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>撤销</translation>
    </message>
    <message>
      <source>Unit</source>
      <translation>单位</translation>
    </message>
    <message>
      <source>Unit of {name}</source>
      <translation>{name} 的单位</translation>
    </message>
    <message>
      <source>Unknown experiment</source>
      <translation>未知实验</translation>
    </message>
    <message>
      <source>Unless checked, the count continues from the checkpoint's step, as learning-rate schedules expect</source>
      <translation>不勾选时从检查点的步数继续计数，学习率计划通常如此要求</translation>
    </message>
    <message>
      <source>Unpin</source>
      <translation>取消固定</translation>
    </message>
    <message>
      <source>Use</source>
      <translation>用途</translation>
    </message>
    <message>
      <source>Use another function or object of the script. Kept in a file beside it.</source>
      <translation>使用脚本中的其他函数或对象。保存在旁边的文件中。</translation>
    </message>
    <message>
      <source>Use as input</source>
      <translation>用作输入</translation>
    </message>
    <message>
      <source>Use it in your code</source>
      <translation>在代码中使用</translation>
    </message>
    <message>
      <source>Use the next row as the input</source>
      <translation>将下一行用作输入</translation>
    </message>
    <message>
      <source>Use the test cases of another folder</source>
      <translation>使用其他文件夹的测试用例</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>值</translation>
    </message>
    <message>
      <source>Value {number} of {count}; a whole list fits in here too</source>
      <translation>第 {number} 个值，共 {count} 个；也可在此填入整个列表</translation>
    </message>
    <message>
      <source>Values</source>
      <translation>值</translation>
    </message>
    <message>
      <source>Values chosen by</source>
      <translation>选值方式</translation>
    </message>
    <message>
      <source>Values: "8, 16, 32" (lists: "8; 16, 8"); a single one is kept in all trials. A range: "0.0001 .. 0.1 log", "2 .. 6", "0 .. 1 step 0.25".</source>
      <translation>值：“8, 16, 32”（列表：“8; 16, 8”）；单个值用于所有试验。范围：“0.0001 .. 0.1 log”、“2 .. 6”、“0 .. 1 step 0.25”。</translation>
    </message>
    <message>
      <source>Variable</source>
      <translation>变量</translation>
    </message>
    <message>
      <source>Variables</source>
      <translation>变量</translation>
    </message>
    <message>
      <source>Variables of the checkpoint</source>
      <translation>检查点的变量</translation>
    </message>
    <message>
      <source>Variables of the model</source>
      <translation>模型的变量</translation>
    </message>
    <message>
      <source>Vary</source>
      <translation>变化</translation>
    </message>
    <message>
      <source>Vary a setting too</source>
      <translation>同时改变一项设置</translation>
    </message>
    <message>
      <source>Vary a setting too, such as the batch size or the seed</source>
      <translation>同时改变一项设置，例如批次大小或种子</translation>
    </message>
    <message>
      <source>Vary a setting too…</source>
      <translation>同时改变一项设置…</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>版本</translation>
    </message>
    <message>
      <source>Version {version} exists already in {folder}. Choose another number.</source>
      <translation>{folder} 中已有版本 {version}。请选择其他编号。</translation>
    </message>
    <message>
      <source>Versions</source>
      <translation>版本</translation>
    </message>
    <message>
      <source>Versions of the served model</source>
      <translation>所部署模型的版本</translation>
    </message>
    <message>
      <source>View</source>
      <translation>视图</translation>
    </message>
    <message>
      <source>Vocabulary</source>
      <translation>词表</translation>
    </message>
    <message>
      <source>Wait, or look at the log.</source>
      <translation>请等待，或查看日志。</translation>
    </message>
    <message>
      <source>Waiting for permission to run {file}</source>
      <translation>正在等待允许运行 {file}</translation>
    </message>
    <message>
      <source>Warm start</source>
      <translation>热启动</translation>
    </message>
    <message>
      <source>Warm start from {title}: {counts}</source>
      <translation>从 {title} 热启动：{counts}</translation>
    </message>
    <message>
      <source>Warm start…</source>
      <translation>热启动…</translation>
    </message>
    <message>
      <source>Warm-up</source>
      <translation>预热</translation>
    </message>
    <message>
      <source>Warm-up requests</source>
      <translation>预热请求</translation>
    </message>
    <message>
      <source>Watches an eval metric and stops when it no longer improves.</source>
      <translation>观察一个评估指标，不再改善时停止训练。</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>权重</translation>
    </message>
    <message>
      <source>What a NaN or infinite metric does: count as no improvement, be ignored, or stop the training.</source>
      <translation>指标为 NaN 或无穷大时：视为没有改善、忽略，或停止训练。</translation>
    </message>
    <message>
      <source>What can be done with the selected run</source>
      <translation>可对所选运行进行的操作</translation>
    </message>
    <message>
      <source>What changed</source>
      <translation>变更内容</translation>
    </message>
    <message>
      <source>What do you want to know?</source>
      <translation>您想了解什么？</translation>
    </message>
    <message>
      <source>What dragging the mouse on a chart does</source>
      <translation>在图表上拖动鼠标的作用</translation>
    </message>
    <message>
      <source>What else can be done with the selected checkpoint: branch, note, copy, delete</source>
      <translation>所选检查点的其他操作：分支、备注、复制、删除</translation>
    </message>
    <message>
      <source>What else can be done with the selected export: try, export again, compare, note, delete</source>
      <translation>所选导出模型的其他操作：试用、重新导出、比较、备注、删除</translation>
    </message>
    <message>
      <source>What fits</source>
      <translation>匹配项</translation>
    </message>
    <message>
      <source>What follows its name on its command line, such as data.csv --epochs 3. Kept in a file beside it.</source>
      <translation>命令行中位于脚本名称之后的内容，例如 data.csv --epochs 3。保存在脚本旁边的文件中。</translation>
    </message>
    <message>
      <source>What follows the script's name on its command line, as a shell has it</source>
      <translation>命令行中位于脚本名称之后的内容，写法与 shell 相同</translation>
    </message>
    <message>
      <source>What follows the script's name on its command line, as a shell has it. Kept in a file beside it.</source>
      <translation>命令行中位于脚本名称之后的内容，写法与 shell 相同。保存在脚本旁边的文件中。</translation>
    </message>
    <message>
      <source>What is in it</source>
      <translation>其中的内容</translation>
    </message>
    <message>
      <source>What it is</source>
      <translation>任务类型</translation>
    </message>
    <message>
      <source>What loading or running the model may do besides computing. Load such a model only if you trust it.</source>
      <translation>加载或运行该模型除计算外可能做的事。仅在信任时加载这类模型。</translation>
    </message>
    <message>
      <source>What matters</source>
      <translation>重要参数</translation>
    </message>
    <message>
      <source>What patience counts: evaluations, or steps since the best one, as TensorFlow's own hook does.</source>
      <translation>耐心的计数单位：评估次数，或自最佳评估以来的步数（与 TensorFlow 自己的 hook 相同）。</translation>
    </message>
    <message>
      <source>What preprocess returns is not known yet. Export a checkpoint first.</source>
      <translation>尚不知道 preprocess 的返回内容。请先导出检查点。</translation>
    </message>
    <message>
      <source>What the case is called in the list and on the command line</source>
      <translation>用例在列表和命令行中的名称</translation>
    </message>
    <message>
      <source>What the charts show, and how</source>
      <translation>图表显示的内容和方式</translation>
    </message>
    <message>
      <source>What the chosen column becomes in the file</source>
      <translation>所选列在文件中的形式</translation>
    </message>
    <message>
      <source>What the column becomes in the file</source>
      <translation>该列在文件中的形式</translation>
    </message>
    <message>
      <source>What the export says of where it came from.</source>
      <translation>导出关于自身来源的记录。</translation>
    </message>
    <message>
      <source>What the file holds</source>
      <translation>文件内容</translation>
    </message>
    <message>
      <source>What the lanes have in common is drawn as one box: the same code, and one set of weights. Where training has your input_fn, serving has a receiver: a server gets requests, and knows no files of yours.</source>
      <translation>各路共有的部分画成一个框：相同的代码和同一组权重。训练使用您的 input_fn，服务则使用接收器：服务器收到的是请求，不知道您的文件。</translation>
    </message>
    <message>
      <source>What the model is to predict</source>
      <translation>模型要预测的内容</translation>
    </message>
    <message>
      <source>What the model says; ≠ where it is wrong</source>
      <translation>模型给出的答案；错误之处标为 ≠</translation>
    </message>
    <message>
      <source>What the model says; ≠ where the label says otherwise</source>
      <translation>模型给出的答案；与标签不同之处标为 ≠</translation>
    </message>
    <message>
      <source>What the numbers are in, such as mm. It is shown beside the field on Predict.</source>
      <translation>数字的单位，例如 mm。它显示在“预测”页面的字段旁。</translation>
    </message>
    <message>
      <source>What the optimizer keeps for each weight, such as Adam's moments. Only training needs it.</source>
      <translation>优化器为每个权重保存的内容，例如 Adam 的矩。仅训练需要。</translation>
    </message>
    <message>
      <source>What the record says. {names}</source>
      <translation>记录中的标签。{names}</translation>
    </message>
    <message>
      <source>What the row says itself</source>
      <translation>该行自身的标签</translation>
    </message>
    <message>
      <source>What the x axis shows</source>
      <translation>x 轴显示的内容</translation>
    </message>
    <message>
      <source>What there is no room for here</source>
      <translation>此处放不下的内容</translation>
    </message>
    <message>
      <source>What this SavedModel has</source>
      <translation>此 SavedModel 的内容</translation>
    </message>
    <message>
      <source>What this becomes</source>
      <translation>转换结果</translation>
    </message>
    <message>
      <source>What to remember about it. Clear the text to remove the note.</source>
      <translation>要记住的内容。清空文本即可移除备注。</translation>
    </message>
    <message>
      <source>What to train</source>
      <translation>训练什么</translation>
    </message>
    <message>
      <source>What varies</source>
      <translation>变化的内容</translation>
    </message>
    <message>
      <source>What was dropped is not an image.</source>
      <translation>拖入的内容不是图像。</translation>
    </message>
    <message>
      <source>What was saved is kept: resume the run.</source>
      <translation>已保存的内容会保留：请继续该运行。</translation>
    </message>
    <message>
      <source>What you can do with it.</source>
      <translation>可以用它做什么。</translation>
    </message>
    <message>
      <source>When it stops</source>
      <translation>何时停止</translation>
    </message>
    <message>
      <source>When its exporters ({names}) export is decided by Export at the end and Export improvements; every export has their receivers.</source>
      <translation>其导出器（{names}）何时导出由“结束时导出”和“导出改善”决定；每个导出模型都有它们的接收器。</translation>
    </message>
    <message>
      <source>When training ends, only the latest one is exported.</source>
      <translation>训练结束时只导出最新的检查点。</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>位置</translation>
    </message>
    <message>
      <source>Where it is written</source>
      <translation>写入位置</translation>
    </message>
    <message>
      <source>Where names end up</source>
      <translation>名称的去向</translation>
    </message>
    <message>
      <source>Where the name ends up</source>
      <translation>名称的去向</translation>
    </message>
    <message>
      <source>Where the weights come from</source>
      <translation>权重的来源</translation>
    </message>
    <message>
      <source>Where("{column}") needs either values, or a cut: below, at_least or both.</source>
      <translation>Where("{column}") 需要 values，或一个分界：below、at_least 或两者。</translation>
    </message>
    <message>
      <source>Whether a higher or a lower metric is better; auto tells by its name.</source>
      <translation>指标越高越好还是越低越好；auto 按名称判断。</translation>
    </message>
    <message>
      <source>Which checkpoint of the run; by default the best, or the latest where none was evaluated</source>
      <translation>运行的哪个检查点；默认取最佳，若均未评估则取最新</translation>
    </message>
    <message>
      <source>Which checkpoint to export when training ends, however it ends.</source>
      <translation>训练结束时导出哪个检查点，无论如何结束。</translation>
    </message>
    <message>
      <source>Which evaluation of the experiment</source>
      <translation>实验的哪个评估</translation>
    </message>
    <message>
      <source>Which rows the table shows; a click on the matrix shows those of a cell</source>
      <translation>表格显示哪些行；点击矩阵可显示某一单元格的行</translation>
    </message>
    <message>
      <source>Which sweep is shown</source>
      <translation>显示哪个超参数搜索</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>原因</translation>
    </message>
    <message>
      <source>Why did it stop?</source>
      <translation>为什么停止了？</translation>
    </message>
    <message>
      <source>Why is the answer different?</source>
      <translation>为什么答案不同？</translation>
    </message>
    <message>
      <source>Why is there no curve?</source>
      <translation>为什么没有曲线？</translation>
    </message>
    <message>
      <source>Why is this signature missing?</source>
      <translation>为什么缺少此签名？</translation>
    </message>
    <message>
      <source>Why was this checkpoint deleted?</source>
      <translation>为什么此检查点被删除？</translation>
    </message>
    <message>
      <source>Why?</source>
      <translation>为什么？</translation>
    </message>
    <message>
      <source>Wide and deep</source>
      <translation>宽深</translation>
    </message>
    <message>
      <source>Wide and deep needs a category or a text for its wide part. Choose deep.</source>
      <translation>宽深模型的宽部分需要类别或文本。请选择深度。</translation>
    </message>
    <message>
      <source>With a build_fn give either a head or a loss_fn: they say how logits become a loss.</source>
      <translation>使用 build_fn 时请给出 head 或 loss_fn：它们决定 logits 如何变成损失。</translation>
    </message>
    <message>
      <source>Without an answer</source>
      <translation>无答案的</translation>
    </message>
    <message>
      <source>Without the {names} receivers: {error}</source>
      <translation>不含 {names} 接收器：{error}</translation>
    </message>
    <message>
      <source>Workspace…</source>
      <translation>工作区…</translation>
    </message>
    <message>
      <source>Write and open</source>
      <translation>写入并打开</translation>
    </message>
    <message>
      <source>Write each pair of names as MODEL=CHECKPOINT, such as dense/kernel=layer/kernel (got "{line}").</source>
      <translation>请将每对名称写成 模型=检查点，例如 dense/kernel=layer/kernel（输入的是“{line}”）。</translation>
    </message>
    <message>
      <source>Write the SavedModel, completely or not at all</source>
      <translation>写入 SavedModel：要么完整写入，要么不写</translation>
    </message>
    <message>
      <source>Write the experiment</source>
      <translation>写入实验</translation>
    </message>
    <message>
      <source>Write the test case</source>
      <translation>写入测试用例</translation>
    </message>
    <message>
      <source>Write the training curves every so many steps.</source>
      <translation>每隔这么多步写入训练曲线。</translation>
    </message>
    <message>
      <source>Write these inputs into the export as warm-up requests, which TensorFlow Serving asks when it loads the model</source>
      <translation>将这些输入作为预热请求写入导出模型，TensorFlow Serving 加载模型时会执行</translation>
    </message>
    <message>
      <source>Writes the run's test cases as requests that TensorFlow Serving runs when it loads the model.</source>
      <translation>将此运行的测试用例写为请求，TensorFlow Serving 加载模型时会执行它们。</translation>
    </message>
    <message>
      <source>Writing the code…</source>
      <translation>正在生成代码…</translation>
    </message>
    <message>
      <source>Wrong</source>
      <translation>错误</translation>
    </message>
    <message>
      <source>Wrong ones</source>
      <translation>错误的</translation>
    </message>
    <message>
      <source>You may not read {path}, so its contents are not listed. Change its permissions.</source>
      <translation>您无权读取 {path}，因此未列出其中的内容。请更改其权限。</translation>
    </message>
    <message>
      <source>You may not read {path}. Change its permissions, or choose another folder.</source>
      <translation>您无权读取 {path}。请更改其权限，或选择其他文件夹。</translation>
    </message>
    <message>
      <source>You may not read {url}. Sign in to that storage, or ask its owner for permission.</source>
      <translation>您无权读取 {url}。请登录该存储，或向其所有者申请权限。</translation>
    </message>
    <message>
      <source>Your graphs</source>
      <translation>您的计算图</translation>
    </message>
    <message>
      <source>Your note on it</source>
      <translation>您的备注</translation>
    </message>
    <message>
      <source>Zip (*.zip)</source>
      <translation>Zip (*.zip)</translation>
    </message>
    <message>
      <source>Zoom all charts together</source>
      <translation>所有图表一起缩放</translation>
    </message>
    <message>
      <source>Zooming along x on one chart zooms all of them</source>
      <translation>在一个图表上沿 x 缩放时，所有图表一起缩放</translation>
    </message>
    <message>
      <source>`experiment` in {name} is a {kind}, not an Experiment.</source>
      <translation>{name} 中的 `experiment` 是 {kind}，而不是 Experiment。</translation>
    </message>
    <message>
      <source>a Keras model: load it in Keras, and call its export(FOLDER).</source>
      <translation>Keras 模型：请在 Keras 中加载并调用其 export(FOLDER)。</translation>
    </message>
    <message>
      <source>a Python file that defines its features, its model and its data</source>
      <translation>定义特征、模型和数据的 Python 文件</translation>
    </message>
    <message>
      <source>a RaggedTensor was given where a Tensor or SparseTensor is wanted; feature columns want a SparseTensor: write sparse=True in its Feature, or convert it with .to_sparse() in preprocess</source>
      <translation>需要 Tensor 或 SparseTensor 的地方给出了 RaggedTensor；特征列需要 SparseTensor：请在其 Feature 中写 sparse=True，或在 preprocess 中用 .to_sparse() 转换</translation>
    </message>
    <message>
      <source>a TensorFlow Lite model, which is not read.</source>
      <translation>TensorFlow Lite 模型，无法读取。</translation>
    </message>
    <message>
      <source>a box</source>
      <translation>一个框</translation>
    </message>
    <message>
      <source>a checkpoint has no signatures</source>
      <translation>检查点没有签名</translation>
    </message>
    <message>
      <source>a checksum in its index file is wrong</source>
      <translation>其索引文件中有校验和错误</translation>
    </message>
    <message>
      <source>a field has no number</source>
      <translation>有字段没有编号</translation>
    </message>
    <message>
      <source>a graph without signatures, such as a frozen one, which is not read.</source>
      <translation>没有签名的计算图（例如冻结的计算图），无法读取。</translation>
    </message>
    <message>
      <source>a label is in records only, never in a request</source>
      <translation>标签只在记录中，不在请求中</translation>
    </message>
    <message>
      <source>a list of steps, each of {sizes} {many}</source>
      <translation>由步组成的列表，每步 {sizes} 个{many}</translation>
    </message>
    <message>
      <source>a list of {many}, of any length</source>
      <translation>任意长度的{many}列表</translation>
    </message>
    <message>
      <source>a log range starts above 0, not at {low}</source>
      <translation>log 范围须从大于 0 的值开始，而不是 {low}</translation>
    </message>
    <message>
      <source>a log range takes no step</source>
      <translation>log 范围不接受 step</translation>
    </message>
    <message>
      <source>a minimum or maximum is for numbers</source>
      <translation>最小值或最大值只用于数字</translation>
    </message>
    <message>
      <source>a minimum or maximum is not a number</source>
      <translation>最小值或最大值不是数字</translation>
    </message>
    <message>
      <source>a number</source>
      <translation>一个数字</translation>
    </message>
    <message>
      <source>a number of more than 40 digits</source>
      <translation>超过 40 位的数</translation>
    </message>
    <message>
      <source>a part of a checkpoint: export that first.</source>
      <translation>检查点的一部分：请先导出该检查点。</translation>
    </message>
    <message>
      <source>a placeholder cannot be made at the top level of the file: make it inside the function that returns the ServingInputReceiver</source>
      <translation>不能在文件的顶层创建 placeholder：请在返回 ServingInputReceiver 的函数内创建</translation>
    </message>
    <message>
      <source>a record is not a serialized tf.train.Example</source>
      <translation>有一条记录不是序列化的 tf.train.Example</translation>
    </message>
    <message>
      <source>a request may leave it out</source>
      <translation>请求可省略它</translation>
    </message>
    <message>
      <source>a request names it</source>
      <translation>请求须指定它</translation>
    </message>
    <message>
      <source>a run, the prefix of a checkpoint, or a SavedModel</source>
      <translation>运行、检查点前缀或 SavedModel</translation>
    </message>
    <message>
      <source>a single step takes long, or a curve point is written after each</source>
      <translation>单步耗时较长，或每步之后都写入曲线点</translation>
    </message>
    <message>
      <source>a single value</source>
      <translation>单个值</translation>
    </message>
    <message>
      <source>a tensor of another graph was used; what a model_fn or a receiver uses is made inside of it, each time that it is called</source>
      <translation>使用了另一个图的张量；model_fn 或接收器所用的内容须在每次调用时于其内部创建</translation>
    </message>
    <message>
      <source>a value has more than {most} letters. Check the delimiter, and that each quotation mark is closed</source>
      <translation>某个值超过 {most} 个字符。请检查分隔符，以及每个引号是否已闭合</translation>
    </message>
    <message>
      <source>a variable-length feature defaults to empty; give no default</source>
      <translation>变长特征默认为空；请不要给默认值</translation>
    </message>
    <message>
      <source>a vocabulary needs dtype string, int32 or int64, and at least one value</source>
      <translation>词表需要 dtype string、int32 或 int64，且至少有一个值</translation>
    </message>
    <message>
      <source>a whole number</source>
      <translation>一个整数</translation>
    </message>
    <message numerus="yes">
      <source>accuracy of {n}, {wrong} wrong</source>
      <translation>
        <numerusform>{n} 行的准确率，{wrong} 个错误</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>accuracy of {n}, {wrong} wrong at threshold {threshold}</source>
      <translation>
        <numerusform>{n} 行的准确率，阈值 {threshold} 时 {wrong} 个错误</numerusform>
      </translation>
    </message>
    <message>
      <source>accuracy {value}</source>
      <translation>准确率 {value}</translation>
    </message>
    <message>
      <source>action</source>
      <translation>操作</translation>
    </message>
    <message>
      <source>actions, settings, runs, words, questions</source>
      <translation>操作、设置、运行、术语、问题</translation>
    </message>
    <message>
      <source>all</source>
      <translation>全部</translation>
    </message>
    <message>
      <source>all op counts are equal</source>
      <translation>所有运算数量相同</translation>
    </message>
    <message>
      <source>all variables at one step</source>
      <translation>某一步的全部变量</translation>
    </message>
    <message>
      <source>among {count} records, anew in each pass. Only training does that.</source>
      <translation>在 {count} 条记录中打乱，每轮重新进行。只有训练才这样做。</translation>
    </message>
    <message>
      <source>an Estimator's model_dir</source>
      <translation>Estimator 的 model_dir</translation>
    </message>
    <message>
      <source>an image has no default</source>
      <translation>图像没有默认值</translation>
    </message>
    <message>
      <source>an image of {width} x {height} {kind} pixels</source>
      <translation>{width} x {height} 像素的图像（{kind}）</translation>
    </message>
    <message>
      <source>an image's shape is (height, width, channels) with {channels} channels, not {shape}</source>
      <translation>图像的形状为 (height, width, channels)，通道数为 {channels}，而不是 {shape}</translation>
    </message>
    <message>
      <source>an input_fn returns a tf.data.Dataset, or features, or (features, labels)</source>
      <translation>input_fn 应返回 tf.data.Dataset、features 或 (features, labels)</translation>
    </message>
    <message numerus="yes">
      <source>and {n} more</source>
      <translation>
        <numerusform>另有 {n} 条</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and {n} more curves.</source>
      <translation>
        <numerusform>另有 {n} 条曲线。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and {n} more, ticked in the sidebar</source>
      <translation>
        <numerusform>另有 {n} 个，已在侧边栏勾选</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and {n} older ones</source>
      <translation>
        <numerusform>以及 {n} 个更早的项目</numerusform>
      </translation>
    </message>
    <message>
      <source>another value in each row: it names the row</source>
      <translation>每行的值都不同：用来标识行</translation>
    </message>
    <message>
      <source>any</source>
      <translation>任意</translation>
    </message>
    <message>
      <source>any number</source>
      <translation>任意数量</translation>
    </message>
    <message>
      <source>are what the optimizer remembers ({size}). They are in a checkpoint, so that training can resume, and left behind by an export.</source>
      <translation>是优化器记住的内容（{size}）。它们保存在检查点中，以便继续训练；导出时不包含。</translation>
    </message>
    <message>
      <source>arrays in memory</source>
      <translation>内存中的数组</translation>
    </message>
    <message>
      <source>as a whole</source>
      <translation>整体</translation>
    </message>
    <message>
      <source>as build_raw_serving_input_receiver_fn makes them</source>
      <translation>由 build_raw_serving_input_receiver_fn 生成</translation>
    </message>
    <message>
      <source>as it is</source>
      <translation>保持不变</translation>
    </message>
    <message>
      <source>as the receiver makes them</source>
      <translation>由接收器生成</translation>
    </message>
    <message>
      <source>as they are</source>
      <translation>原样</translation>
    </message>
    <message>
      <source>as your receiver {name} makes them</source>
      <translation>由您的接收器 {name} 生成</translation>
    </message>
    <message>
      <source>ask the training</source>
      <translation>向训练发出请求</translation>
    </message>
    <message>
      <source>at most {largest}</source>
      <translation>最多 {largest}</translation>
    </message>
    <message>
      <source>at step {step}</source>
      <translation>第 {step} 步</translation>
    </message>
    <message>
      <source>augment(features, labels) must return two things: features by name, and labels.</source>
      <translation>augment(features, labels) 必须返回两项：按名称的特征，以及标签。</translation>
    </message>
    <message>
      <source>auto</source>
      <translation>auto</translation>
    </message>
    <message>
      <source>automatic</source>
      <translation>自动</translation>
    </message>
    <message>
      <source>available</source>
      <translation>可用</translation>
    </message>
    <message>
      <source>bar-separated</source>
      <translation>竖线分隔</translation>
    </message>
    <message>
      <source>batches</source>
      <translation>批次</translation>
    </message>
    <message>
      <source>before your changes</source>
      <translation>更改之前</translation>
    </message>
    <message>
      <source>being read…</source>
      <translation>正在读取…</translation>
    </message>
    <message>
      <source>best</source>
      <translation>最佳</translation>
    </message>
    <message numerus="yes">
      <source>best of {n} metrics</source>
      <translation>
        <numerusform>{n} 项指标最佳</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>best of {n} more</source>
      <translation>
        <numerusform>另有 {n} 项最佳</numerusform>
      </translation>
    </message>
    <message>
      <source>best {metric}</source>
      <translation>{metric} 最佳</translation>
    </message>
    <message>
      <source>best {name} {value} at step {step}</source>
      <translation>{name} 最佳值 {value}，第 {step} 步</translation>
    </message>
    <message>
      <source>best {value} at step {step}</source>
      <translation>最佳值 {value}，第 {step} 步</translation>
    </message>
    <message>
      <source>best {value} at {step}</source>
      <translation>最佳 {value}（第 {step} 步）</translation>
    </message>
    <message>
      <source>between {min} and {max} ({dtype})</source>
      <translation>{min} 与 {max} 之间（{dtype}）</translation>
    </message>
    <message>
      <source>binary</source>
      <translation>二分类</translation>
    </message>
    <message>
      <source>blank-separated</source>
      <translation>空格分隔</translation>
    </message>
    <message>
      <source>blanks dropped</source>
      <translation>去除空格</translation>
    </message>
    <message>
      <source>blanks kept</source>
      <translation>保留空格</translation>
    </message>
    <message>
      <source>both</source>
      <translation>两者</translation>
    </message>
    <message>
      <source>branched from {run} at step {step}</source>
      <translation>从 {run} 的第 {step} 步分支</translation>
    </message>
    <message>
      <source>build_parsing_serving_input_receiver_fn for the Examples this model is trained on.</source>
      <translation>build_parsing_serving_input_receiver_fn，用于训练此模型的 Example。</translation>
    </message>
    <message>
      <source>build_parsing_serving_input_receiver_fn makes a receiver that parses serialized tf.train.Examples. The example receiver does the same.</source>
      <translation>build_parsing_serving_input_receiver_fn 生成解析序列化 tf.train.Example 的接收器。example 接收器的作用相同。</translation>
    </message>
    <message>
      <source>build_raw_serving_input_receiver_fn for the features this model's model_fn reads.</source>
      <translation>build_raw_serving_input_receiver_fn，用于此模型的 model_fn 所读取的特征。</translation>
    </message>
    <message>
      <source>build_raw_serving_input_receiver_fn hands tensors on as they are, and {name} is of variable length. Take the receiver by hand.</source>
      <translation>build_raw_serving_input_receiver_fn 会原样传递张量，而 {name} 的长度可变。请使用手写的接收器。</translation>
    </message>
    <message>
      <source>build_raw_serving_input_receiver_fn makes a dict, and the model takes no dict.</source>
      <translation>build_raw_serving_input_receiver_fn 生成 dict，而模型不接受 dict。</translation>
    </message>
    <message>
      <source>build_raw_serving_input_receiver_fn makes a receiver that hands tensors on as they are: each feature key is a receiver key, too. The dense receiver does the same.</source>
      <translation>build_raw_serving_input_receiver_fn 生成原样传递张量的接收器：每个特征键同时也是接收器键。dense 接收器的作用相同。</translation>
    </message>
    <message>
      <source>building the serving graph</source>
      <translation>正在构建服务计算图</translation>
    </message>
    <message>
      <source>builds the model: the same function, called once for each of the graphs.</source>
      <translation>构建模型：同一函数，为每个图各调用一次。</translation>
    </message>
    <message>
      <source>by</source>
      <translation>按</translation>
    </message>
    <message>
      <source>bytes</source>
      <translation>字节</translation>
    </message>
    <message>
      <source>bytes that are neither text nor images</source>
      <translation>既非文本也非图像的字节</translation>
    </message>
    <message>
      <source>came true</source>
      <translation>实际发生</translation>
    </message>
    <message>
      <source>cancelled</source>
      <translation>已取消</translation>
    </message>
    <message>
      <source>cannot be read</source>
      <translation>无法读取</translation>
    </message>
    <message>
      <source>cannot be read any more</source>
      <translation>已无法读取</translation>
    </message>
    <message>
      <source>cannot be used ({line})</source>
      <translation>无法使用（{line}）</translation>
    </message>
    <message>
      <source>cannot evaluate</source>
      <translation>无法评估</translation>
    </message>
    <message>
      <source>cannot serve</source>
      <translation>无法提供服务</translation>
    </message>
    <message>
      <source>cannot train</source>
      <translation>无法训练</translation>
    </message>
    <message>
      <source>cases pass</source>
      <translation>用例通过</translation>
    </message>
    <message>
      <source>category</source>
      <translation>类别</translation>
    </message>
    <message>
      <source>charts</source>
      <translation>图表</translation>
    </message>
    <message>
      <source>checkpoint</source>
      <translation>检查点</translation>
    </message>
    <message>
      <source>checkpoint {steps}</source>
      <translation>检查点 {steps}</translation>
    </message>
    <message>
      <source>checkpoint {steps} removed: not among the latest or the best, and not pinned</source>
      <translation>已删除检查点 {steps}：不属于最新或最佳，也未固定</translation>
    </message>
    <message>
      <source>checkpoint {step}</source>
      <translation>检查点 {step}</translation>
    </message>
    <message>
      <source>checkpoint {step} evaluated ({name}) in {time}: {values}</source>
      <translation>检查点 {step} 已评估（{name}），用时 {time}：{values}</translation>
    </message>
    <message>
      <source>checkpoint {step} evaluated in {time}: {values}</source>
      <translation>检查点 {step} 已评估，用时 {time}：{values}</translation>
    </message>
    <message>
      <source>checkpoint {step} exported to {path}</source>
      <translation>检查点 {step} 已导出到 {path}</translation>
    </message>
    <message>
      <source>checkpoint {step} of {name}</source>
      <translation>{name} 的检查点 {step}</translation>
    </message>
    <message>
      <source>checkpoint {step} saved ({size})</source>
      <translation>检查点 {step} 已保存（{size}）</translation>
    </message>
    <message>
      <source>checkpoints</source>
      <translation>个检查点</translation>
    </message>
    <message>
      <source>choose a file</source>
      <translation>选择文件</translation>
    </message>
    <message>
      <source>choose one</source>
      <translation>请选择</translation>
    </message>
    <message>
      <source>choose the label</source>
      <translation>请选择标签</translation>
    </message>
    <message>
      <source>class {number}</source>
      <translation>类别 {number}</translation>
    </message>
    <message>
      <source>classes</source>
      <translation>多分类</translation>
    </message>
    <message>
      <source>click to restore this input</source>
      <translation>点击可恢复此输入</translation>
    </message>
    <message>
      <source>code</source>
      <translation>代码</translation>
    </message>
    <message>
      <source>comma-separated</source>
      <translation>逗号分隔</translation>
    </message>
    <message>
      <source>connection refused</source>
      <translation>连接被拒绝</translation>
    </message>
    <message>
      <source>continue</source>
      <translation>继续</translation>
    </message>
    <message>
      <source>continue training</source>
      <translation>继续训练</translation>
    </message>
    <message>
      <source>copied</source>
      <translation>已复制</translation>
    </message>
    <message>
      <source>could not be built: {why}</source>
      <translation>无法构建：{why}</translation>
    </message>
    <message>
      <source>counted as missing</source>
      <translation>视为缺失</translation>
    </message>
    <message>
      <source>create the run</source>
      <translation>创建运行</translation>
    </message>
    <message>
      <source>curl, REST in columns</source>
      <translation>curl，REST 按列</translation>
    </message>
    <message>
      <source>curl, REST in rows</source>
      <translation>curl，REST 按行</translation>
    </message>
    <message>
      <source>damaged</source>
      <translation>损坏</translation>
    </message>
    <message>
      <source>data exhausted</source>
      <translation>数据用尽</translation>
    </message>
    <message>
      <source>data must be a Data(train=..., eval=...) or a function data(folder) that returns one, not {kind}.</source>
      <translation>data 必须是 Data(train=..., eval=...)，或返回它的函数 data(folder)，而不是 {kind}。</translation>
    </message>
    <message>
      <source>data(folder) must return a Data, not {kind}. An input_fn goes into a Data: data=Data(train=train_input_fn, eval=eval_input_fn).</source>
      <translation>data(folder) 必须返回 Data，而不是 {kind}。input_fn 应放在 Data 中：data=Data(train=train_input_fn, eval=eval_input_fn)。</translation>
    </message>
    <message>
      <source>decided by</source>
      <translation>决定者</translation>
    </message>
    <message>
      <source>decimal comma</source>
      <translation>小数点为逗号</translation>
    </message>
    <message>
      <source>decimal point</source>
      <translation>小数点为句点</translation>
    </message>
    <message>
      <source>default</source>
      <translation>默认</translation>
    </message>
    <message>
      <source>default: {value}</source>
      <translation>默认：{value}</translation>
    </message>
    <message>
      <source>delete {what}</source>
      <translation>删除 {what}</translation>
    </message>
    <message>
      <source>deletes files</source>
      <translation>删除文件</translation>
    </message>
    <message>
      <source>details</source>
      <translation>详情</translation>
    </message>
    <message>
      <source>did not tell its images</source>
      <translation>未列出其镜像</translation>
    </message>
    <message>
      <source>different shape, or NaN</source>
      <translation>形状不同或为 NaN</translation>
    </message>
    <message>
      <source>different values</source>
      <translation>不同的值</translation>
    </message>
    <message>
      <source>differs</source>
      <translation>不同</translation>
    </message>
    <message>
      <source>download the run</source>
      <translation>下载运行</translation>
    </message>
    <message>
      <source>drag a box around points to keep only these runs</source>
      <translation>框选点以只保留这些运行</translation>
    </message>
    <message>
      <source>drag along an axis to keep only these runs</source>
      <translation>沿轴拖动以只保留这些运行</translation>
    </message>
    <message>
      <source>dtype "uint8" and an encoding ("png" or "jpeg") go together: an image</source>
      <translation>dtype "uint8" 与 encoding（"png" 或 "jpeg"）须一起使用：表示图像</translation>
    </message>
    <message>
      <source>early stopping</source>
      <translation>早停</translation>
    </message>
    <message>
      <source>elsewhere</source>
      <translation>其他来源</translation>
    </message>
    <message>
      <source>empty</source>
      <translation>空</translation>
    </message>
    <message>
      <source>empty the trash</source>
      <translation>清空回收站</translation>
    </message>
    <message>
      <source>ended</source>
      <translation>已结束</translation>
    </message>
    <message>
      <source>ends the program</source>
      <translation>结束程序</translation>
    </message>
    <message>
      <source>ends up</source>
      <translation>去向</translation>
    </message>
    <message>
      <source>error</source>
      <translation>误差</translation>
    </message>
    <message>
      <source>estimator must be an Estimator, or a function estimator(params, run_config) that returns one, not {kind}.</source>
      <translation>estimator 必须是 Estimator，或返回它的函数 estimator(params, run_config)，而不是 {kind}。</translation>
    </message>
    <message>
      <source>estimator(params, run_config) must return a tf.estimator.Estimator, not {kind}.</source>
      <translation>estimator(params, run_config) 必须返回 tf.estimator.Estimator，而不是 {kind}。</translation>
    </message>
    <message>
      <source>eval</source>
      <translation>评估</translation>
    </message>
    <message>
      <source>eval {value}</source>
      <translation>评估 {value}</translation>
    </message>
    <message>
      <source>evaluating</source>
      <translation>正在评估</translation>
    </message>
    <message>
      <source>evaluation</source>
      <translation>评估</translation>
    </message>
    <message>
      <source>evaluations</source>
      <translation>评估次数</translation>
    </message>
    <message>
      <source>exactly one is declared</source>
      <translation>声明的是恰好一个</translation>
    </message>
    <message>
      <source>export {before} → {after}</source>
      <translation>导出模型 {before} → {after}</translation>
    </message>
    <message>
      <source>export {version}</source>
      <translation>导出模型 {version}</translation>
    </message>
    <message>
      <source>export {version} of {run}</source>
      <translation>{run} 的导出模型 {version}</translation>
    </message>
    <message>
      <source>export_outputs of an EstimatorSpec names what an export answers: each key becomes a signature, the values its output aliases. Where there are none, the predictions become one.</source>
      <translation>EstimatorSpec 的 export_outputs 说明导出模型回答什么：每个键成为一个签名，其值成为输出别名。若没有，则由预测组成一个签名。</translation>
    </message>
    <message>
      <source>exported</source>
      <translation>已导出</translation>
    </message>
    <message>
      <source>exporting</source>
      <translation>正在导出</translation>
    </message>
    <message>
      <source>fail</source>
      <translation>失败</translation>
    </message>
    <message>
      <source>failed</source>
      <translation>失败</translation>
    </message>
    <message>
      <source>failed: outputs differ by at most {most}</source>
      <translation>未通过：输出最多相差 {most}</translation>
    </message>
    <message>
      <source>false positive rate</source>
      <translation>假正率</translation>
    </message>
    <message>
      <source>feature</source>
      <translation>特征</translation>
    </message>
    <message>
      <source>feature "{key}" ({type}) is missing, and has no default</source>
      <translation>特征“{key}”（{type}）缺失，且没有默认值</translation>
    </message>
    <message>
      <source>feature "{key}" has {given}, and {wanted} ({row})</source>
      <translation>特征“{key}”有 {given}，而{wanted}（{row}）</translation>
    </message>
    <message>
      <source>feature "{key}" holds {given} values, and {wanted} is declared ({row})</source>
      <translation>特征“{key}”的值类型为 {given}，而声明的是 {wanted}（{row}）</translation>
    </message>
    <message>
      <source>feature key</source>
      <translation>特征键</translation>
    </message>
    <message>
      <source>features are there once per tf.train.SequenceExample.</source>
      <translation>特征在每个 tf.train.SequenceExample 中出现一次。</translation>
    </message>
    <message>
      <source>features have a value for each step, as many steps as there are.</source>
      <translation>特征在每一步都有一个值，步数不限。</translation>
    </message>
    <message>
      <source>fed by {feeder}</source>
      <translation>由 {feeder} 供数</translation>
    </message>
    <message>
      <source>finished</source>
      <translation>已完成</translation>
    </message>
    <message>
      <source>finite</source>
      <translation>有限</translation>
    </message>
    <message>
      <source>first input</source>
      <translation>首个输入</translation>
    </message>
    <message>
      <source>follow the run</source>
      <translation>跟踪运行</translation>
    </message>
    <message>
      <source>for the receiver key {key}</source>
      <translation>用于接收器键 {key}</translation>
    </message>
    <message>
      <source>freezing the graph</source>
      <translation>正在冻结计算图</translation>
    </message>
    <message>
      <source>from</source>
      <translation>从</translation>
    </message>
    <message>
      <source>from {file}</source>
      <translation>来自 {file}</translation>
    </message>
    <message>
      <source>from {file}, edited since</source>
      <translation>来自 {file}，之后已修改</translation>
    </message>
    <message>
      <source>from {file}, no longer there</source>
      <translation>来自 {file}，已不存在</translation>
    </message>
    <message>
      <source>from {file}, unchanged</source>
      <translation>来自 {file}，未改动</translation>
    </message>
    <message>
      <source>from {number}</source>
      <translation>从 {number} 起</translation>
    </message>
    <message>
      <source>functions run eagerly, for debugging</source>
      <translation>函数为调试而以 eager 方式运行</translation>
    </message>
    <message>
      <source>gRPC in Python</source>
      <translation>Python 的 gRPC</translation>
    </message>
    <message>
      <source>given_as "sparse" is for single values, shape (None,)</source>
      <translation>given_as "sparse" 用于单个值，形状 (None,)</translation>
    </message>
    <message>
      <source>given_as "{given_as}" is for a variable length, shape (None,)</source>
      <translation>given_as "{given_as}" 用于可变长度，形状 (None,)</translation>
    </message>
    <message>
      <source>gives</source>
      <translation>输出</translation>
    </message>
    <message>
      <source>go to…</source>
      <translation>转到…</translation>
    </message>
    <message>
      <source>graph</source>
      <translation>图</translation>
    </message>
    <message>
      <source>grey</source>
      <translation>灰度</translation>
    </message>
    <message>
      <source>has no features</source>
      <translation>没有特征</translation>
    </message>
    <message>
      <source>has no image {image}</source>
      <translation>没有镜像 {image}</translation>
    </message>
    <message>
      <source>has the features {known}, and its layout names {wanted}</source>
      <translation>有特征 {known}，而其 layout 指定 {wanted}</translation>
    </message>
    <message>
      <source>has the name {twice} twice</source>
      <translation>名称 {twice} 出现两次</translation>
    </message>
    <message>
      <source>has {layout!r} in its layout, where the name of a feature belongs</source>
      <translation>其 layout 中应为特征名称之处是 {layout!r}</translation>
    </message>
    <message>
      <source>header line</source>
      <translation>有标题行</translation>
    </message>
    <message>
      <source>help</source>
      <translation>帮助</translation>
    </message>
    <message>
      <source>hidden</source>
      <translation>已隐藏</translation>
    </message>
    <message>
      <source>higher</source>
      <translation>更高</translation>
    </message>
    <message>
      <source>holds a character that cannot be written as UTF-8</source>
      <translation>包含无法写成 UTF-8 的字符</translation>
    </message>
    <message>
      <source>holds a number too large for {dtype}</source>
      <translation>包含对 {dtype} 来说过大的数字</translation>
    </message>
    <message>
      <source>http://HOST:8501/MODEL or grpc://HOST:8500/MODEL</source>
      <translation>http://HOST:8501/MODEL 或 grpc://HOST:8500/MODEL</translation>
    </message>
    <message>
      <source>identical</source>
      <translation>相同</translation>
    </message>
    <message>
      <source>identical signatures: {names}</source>
      <translation>相同的签名：{names}</translation>
    </message>
    <message>
      <source>ignore</source>
      <translation>忽略</translation>
    </message>
    <message>
      <source>image</source>
      <translation>图像</translation>
    </message>
    <message>
      <source>images</source>
      <translation>图像</translation>
    </message>
    <message>
      <source>images are missing</source>
      <translation>缺少图像</translation>
    </message>
    <message>
      <source>images of different sizes</source>
      <translation>图像大小不一</translation>
    </message>
    <message>
      <source>importance for {metric}</source>
      <translation>对 {metric} 的重要性</translation>
    </message>
    <message>
      <source>in a checkpoint</source>
      <translation>在检查点中</translation>
    </message>
    <message>
      <source>in a request</source>
      <translation>在请求中</translation>
    </message>
    <message>
      <source>in an answer</source>
      <translation>在答案中</translation>
    </message>
    <message>
      <source>in an export</source>
      <translation>在导出模型中</translation>
    </message>
    <message>
      <source>in the event files of eval</source>
      <translation>在 eval 的事件文件中</translation>
    </message>
    <message>
      <source>in the graph</source>
      <translation>在计算图中</translation>
    </message>
    <message>
      <source>in this box: Copy as text has them all.</source>
      <translation>在此框中：“复制为文本”包含全部。</translation>
    </message>
    <message>
      <source>in this box: {names}.</source>
      <translation>在此框中：{names}。</translation>
    </message>
    <message>
      <source>in this run</source>
      <translation>在此运行中</translation>
    </message>
    <message>
      <source>in training</source>
      <translation>在训练中</translation>
    </message>
    <message>
      <source>in {names}</source>
      <translation>在 {names} 中</translation>
    </message>
    <message numerus="yes">
      <source>in {n} tensors, {size}: what the model has learnt. Training moves them; a checkpoint keeps them; evaluation and serving read them.</source>
      <translation>
        <numerusform>分布在 {n} 个张量中，{size}：模型学到的内容。训练更新它们，检查点保存它们，评估和服务读取它们。</numerusform>
      </translation>
    </message>
    <message>
      <source>inputs</source>
      <translation>输入</translation>
    </message>
    <message>
      <source>inside</source>
      <translation>内部</translation>
    </message>
    <message>
      <source>inside a tf.train.Example</source>
      <translation>在 tf.train.Example 中</translation>
    </message>
    <message>
      <source>inside a tf.train.{kind}</source>
      <translation>在 tf.train.{kind} 中</translation>
    </message>
    <message>
      <source>inspects the open run</source>
      <translation>检查当前打开的运行</translation>
    </message>
    <message>
      <source>interrupted</source>
      <translation>已中断</translation>
    </message>
    <message>
      <source>is a feature as preprocess leaves it: so the model gets it.</source>
      <translation>是 preprocess 输出的特征：模型得到的就是它。</translation>
    </message>
    <message>
      <source>is a feature key.</source>
      <translation>是特征键。</translation>
    </message>
    <message>
      <source>is a feature key: what the model reads it by.</source>
      <translation>是特征键：模型以它读取该特征。</translation>
    </message>
    <message>
      <source>is a feature key: what the model reads.</source>
      <translation>是特征键：模型读取的内容。</translation>
    </message>
    <message>
      <source>is a feature list of the tf.train.SequenceExample: what the model reads at each step.</source>
      <translation>是 tf.train.SequenceExample 的特征列表：模型在每一步读取的内容。</translation>
    </message>
    <message>
      <source>is a feature that is parsed out of the serialized Example.</source>
      <translation>是从序列化的 Example 中解析出的特征。</translation>
    </message>
    <message>
      <source>is a label.</source>
      <translation>是标签。</translation>
    </message>
    <message>
      <source>is a label: what the model should answer. Loss and metrics need it; a request has none.</source>
      <translation>是标签：模型应给出的答案。损失和指标需要它；请求中没有。</translation>
    </message>
    <message>
      <source>is a param of the experiment.</source>
      <translation>是实验的参数。</translation>
    </message>
    <message>
      <source>is a receiver of the experiment's own, which makes the model's features itself.</source>
      <translation>是实验自己的接收器，自行生成模型的特征。</translation>
    </message>
    <message>
      <source>is a signature of this export.</source>
      <translation>是此导出模型的签名。</translation>
    </message>
    <message>
      <source>is all that is known of this model: how it was trained is not kept in it.</source>
      <translation>是关于此模型的全部已知信息：其中没有训练方式。</translation>
    </message>
    <message>
      <source>is an output alias: the name under which the answer carries it.</source>
      <translation>是输出别名：响应中携带它的名称。</translation>
    </message>
    <message>
      <source>is an output alias: the name under which the answer carries it. Its tensor is {tensor}.</source>
      <translation>是输出别名：响应中携带它的名称。其张量为 {tensor}。</translation>
    </message>
    <message>
      <source>is another signature: it takes {inputs}, for the same model. Press to show it.</source>
      <translation>是另一个签名：它接收 {inputs}，用于同一模型。单击即可显示。</translation>
    </message>
    <message>
      <source>is how evaluation reads: one pass, so that two checkpoints see the same.</source>
      <translation>是评估的读取方式：只遍历一次，使两个检查点看到相同的数据。</translation>
    </message>
    <message>
      <source>is measured over all evaluation records; it is a curve, and a column of the checkpoints.</source>
      <translation>在所有评估记录上测得；它是一条曲线，也是检查点的一列。</translation>
    </message>
    <message>
      <source>is the batch size of evaluation. It changes no metric, only speed.</source>
      <translation>是评估的批次大小。它不影响指标，只影响速度。</translation>
    </message>
    <message>
      <source>is the batch size: one step of training sees so many records.</source>
      <translation>是批次大小：每个训练步看到这么多记录。</translation>
    </message>
    <message>
      <source>is the checkpoint whose weights are in here.</source>
      <translation>是其中权重所属的检查点。</translation>
    </message>
    <message>
      <source>is the inference graph with its trained weights. Optimizer and input pipeline stayed behind.</source>
      <translation>是带有训练后权重的推理图。不含优化器和输入流水线。</translation>
    </message>
    <message>
      <source>is the receiver key of the example receiver: serialized tf.train.Examples.</source>
      <translation>是 example 接收器的键：序列化的 tf.train.Example。</translation>
    </message>
    <message>
      <source>is the receiver key: the name a client sends.</source>
      <translation>是接收器键：客户端发送的名称。</translation>
    </message>
    <message>
      <source>is the receiver that goes past preprocess, straight to the model.</source>
      <translation>是绕过 preprocess、直接通向模型的接收器。</translation>
    </message>
    <message>
      <source>is the receiver that hands the tensors on as they are. No parsing.</source>
      <translation>是原样传递张量的接收器。不解析。</translation>
    </message>
    <message>
      <source>is the receiver that parses Examples by the same schema. It stands where your input_fn stood, which no server knows.</source>
      <translation>是按同一模式解析 Example 的接收器。它取代了服务器并不知道的 input_fn。</translation>
    </message>
    <message>
      <source>is the whole of it, with its weights: the code that made it is not needed.</source>
      <translation>是整个模型及其权重：不需要生成它的代码。</translation>
    </message>
    <message>
      <source>is what an export holds: this graph and the weights, and none of your code.</source>
      <translation>是导出模型的内容：此图和权重，不含您的代码。</translation>
    </message>
    <message>
      <source>is what the model is judged on. It never learns from it.</source>
      <translation>是评判模型所用的数据。模型从不从中学习。</translation>
    </message>
    <message>
      <source>is what the model learns from, read again and again until training ends.</source>
      <translation>是模型学习所用的数据，反复读取直到训练结束。</translation>
    </message>
    <message>
      <source>is your augment: it changes records at random, so that the model sees more. Only in training.</source>
      <translation>是您的 augment：随机改变记录，使模型看到更多变化。仅用于训练。</translation>
    </message>
    <message>
      <source>is your preprocess. It is a part of the export too, so clients send raw features, and serving cannot do it otherwise than training did.</source>
      <translation>是您的 preprocess。它也包含在导出模型中，因此客户端发送原始特征，服务时的处理与训练一致。</translation>
    </message>
    <message>
      <source>it</source>
      <translation>内容</translation>
    </message>
    <message>
      <source>it ends too early</source>
      <translation>过早结束</translation>
    </message>
    <message>
      <source>it gave no reason</source>
      <translation>未说明原因</translation>
    </message>
    <message>
      <source>it has a distribution strategy</source>
      <translation>它有分布策略</translation>
    </message>
    <message>
      <source>it has a number with too many digits</source>
      <translation>其中有位数过多的数字</translation>
    </message>
    <message>
      <source>it has too many parts</source>
      <translation>其中的部分过多</translation>
    </message>
    <message>
      <source>it holds Python objects</source>
      <translation>其中包含 Python 对象</translation>
    </message>
    <message>
      <source>it holds variables, and outputs are computed</source>
      <translation>它保存变量，而输出是计算得到的</translation>
    </message>
    <message>
      <source>it holds variables, by the names of their layers</source>
      <translation>它保存变量，以所在层命名</translation>
    </message>
    <message>
      <source>it holds {text}, which is too large for any number here</source>
      <translation>它含有 {text}，对这里的任何数值都过大</translation>
    </message>
    <message>
      <source>it is damaged or of another kind</source>
      <translation>文件已损坏或类型不同</translation>
    </message>
    <message>
      <source>it is larger than {size} MB</source>
      <translation>它大于 {size} MB</translation>
    </message>
    <message>
      <source>it is nested more than {levels} levels deep</source>
      <translation>其嵌套超过 {levels} 层</translation>
    </message>
    <message>
      <source>it is not CSV: {error}</source>
      <translation>不是 CSV：{error}</translation>
    </message>
    <message>
      <source>it is not UTF-8 text at byte {place}</source>
      <translation>其字节 {place} 处不是 UTF-8 文本</translation>
    </message>
    <message>
      <source>it is not valid JSON ({reason})</source>
      <translation>它不是有效的 JSON（{reason}）</translation>
    </message>
    <message>
      <source>it printed nothing</source>
      <translation>没有任何输出</translation>
    </message>
    <message>
      <source>it refused {what}: {error}</source>
      <translation>它拒绝了 {what}：{error}</translation>
    </message>
    <message>
      <source>it splits the records</source>
      <translation>用于划分记录</translation>
    </message>
    <message>
      <source>it was cancelled.</source>
      <translation>已取消。</translation>
    </message>
    <message>
      <source>it was written by a newer TensorFlow, or for another kind of machine</source>
      <translation>它由更新版本的 TensorFlow 写入，或是为另一类机器写入的</translation>
    </message>
    <message>
      <source>its effect alone</source>
      <translation>仅其作用</translation>
    </message>
    <message>
      <source>its end</source>
      <translation>其末尾</translation>
    </message>
    <message>
      <source>its evaluation hooks add to the graph each time</source>
      <translation>其评估钩子每次都会向图中添加内容</translation>
    </message>
    <message>
      <source>its files were replaced or removed meanwhile</source>
      <translation>其文件在此期间被替换或移除</translation>
    </message>
    <message>
      <source>its index file contradicts itself about {name!r}</source>
      <translation>其索引文件关于 {name!r} 的内容自相矛盾</translation>
    </message>
    <message>
      <source>its index file ends too early</source>
      <translation>其索引文件过早结束</translation>
    </message>
    <message>
      <source>its index file has an unknown format</source>
      <translation>其索引文件格式未知</translation>
    </message>
    <message>
      <source>its index file holds something that is not known here</source>
      <translation>其索引文件含有此处无法识别的内容</translation>
    </message>
    <message>
      <source>its index file is compressed in a way that is not known here</source>
      <translation>其索引文件的压缩方式在此无法识别</translation>
    </message>
    <message>
      <source>its index file is shorter than it should be</source>
      <translation>其索引文件比应有的短</translation>
    </message>
    <message>
      <source>its input_fn makes no tf.data.Dataset</source>
      <translation>其 input_fn 不生成 tf.data.Dataset</translation>
    </message>
    <message>
      <source>its line ends</source>
      <translation>换行符</translation>
    </message>
    <message>
      <source>its own receivers</source>
      <translation>自有接收器</translation>
    </message>
    <message>
      <source>keep a copy of the remote run</source>
      <translation>保留远程运行的副本</translation>
    </message>
    <message>
      <source>keep the analysis</source>
      <translation>保留分析</translation>
    </message>
    <message>
      <source>keep the choices beside the script</source>
      <translation>在脚本旁保存选择</translation>
    </message>
    <message>
      <source>keep the evaluation</source>
      <translation>保留评估</translation>
    </message>
    <message>
      <source>keep the name and the notes</source>
      <translation>保存名称和备注</translation>
    </message>
    <message>
      <source>keep the note</source>
      <translation>保存备注</translation>
    </message>
    <message>
      <source>label</source>
      <translation>标签</translation>
    </message>
    <message>
      <source>label {said}</source>
      <translation>标签 {said}</translation>
    </message>
    <message>
      <source>last</source>
      <translation>最后</translation>
    </message>
    <message>
      <source>latest</source>
      <translation>最新</translation>
    </message>
    <message>
      <source>left behind</source>
      <translation>不包含</translation>
    </message>
    <message>
      <source>left out</source>
      <translation>省略</translation>
    </message>
    <message>
      <source>left out by the pattern</source>
      <translation>被模式排除</translation>
    </message>
    <message>
      <source>length</source>
      <translation>长度</translation>
    </message>
    <message>
      <source>list of numbers</source>
      <translation>数字列表</translation>
    </message>
    <message>
      <source>lists of {values}</source>
      <translation>列表：{values}</translation>
    </message>
    <message>
      <source>live</source>
      <translation>进行中</translation>
    </message>
    <message>
      <source>lock the run</source>
      <translation>锁定运行</translation>
    </message>
    <message>
      <source>locked</source>
      <translation>已锁定</translation>
    </message>
    <message>
      <source>low ({low}) is above high ({high})</source>
      <translation>low（{low}）大于 high（{high}）</translation>
    </message>
    <message>
      <source>low and high must be finite numbers</source>
      <translation>low 和 high 须为有限数值</translation>
    </message>
    <message>
      <source>lower</source>
      <translation>更低</translation>
    </message>
    <message>
      <source>lowest {low}, highest {high}</source>
      <translation>最低 {low}，最高 {high}</translation>
    </message>
    <message>
      <source>made elsewhere</source>
      <translation>在别处创建</translation>
    </message>
    <message>
      <source>made-up Examples</source>
      <translation>生成的 Example</translation>
    </message>
    <message>
      <source>made-up inputs</source>
      <translation>生成的输入</translation>
    </message>
    <message>
      <source>make a temporary folder</source>
      <translation>创建临时文件夹</translation>
    </message>
    <message>
      <source>make the folder for the data</source>
      <translation>创建数据文件夹</translation>
    </message>
    <message>
      <source>make the folder of the cluster's files</source>
      <translation>创建集群文件的文件夹</translation>
    </message>
    <message>
      <source>make the sweep's folder</source>
      <translation>创建超参数搜索的文件夹</translation>
    </message>
    <message>
      <source>mark the checkpoint</source>
      <translation>标记检查点</translation>
    </message>
    <message>
      <source>max</source>
      <translation>最大</translation>
    </message>
    <message>
      <source>max steps</source>
      <translation>最大步数</translation>
    </message>
    <message>
      <source>maximum</source>
      <translation>最大值</translation>
    </message>
    <message>
      <source>may do anything</source>
      <translation>可能做任何事</translation>
    </message>
    <message>
      <source>mean</source>
      <translation>均值</translation>
    </message>
    <message numerus="yes">
      <source>mean absolute error of {n}, mean error {bias}, RMSE {rmse}</source>
      <translation>
        <numerusform>{n} 行的平均绝对误差，平均误差 {bias}，RMSE {rmse}</numerusform>
      </translation>
    </message>
    <message>
      <source>mean absolute error of {output}, RMSE {rmse}, bias {bias}</source>
      <translation>{output} 的平均绝对误差，RMSE {rmse}，偏差 {bias}</translation>
    </message>
    <message>
      <source>mean absolute error {value}</source>
      <translation>平均绝对误差 {value}</translation>
    </message>
    <message numerus="yes">
      <source>mean and range of {n} runs</source>
      <translation>
        <numerusform>{n} 个运行的均值与范围</numerusform>
      </translation>
    </message>
    <message>
      <source>mean {mean}, standard deviation {deviation}</source>
      <translation>均值 {mean}，标准差 {deviation}</translation>
    </message>
    <message>
      <source>mean ± sd</source>
      <translation>均值 ± 标准差</translation>
    </message>
    <message>
      <source>median ends trials that are below the median of the others; hyperband gives the better ones more steps.</source>
      <translation>median 会终止低于其他试验中位数的试验；hyperband 给较好的试验更多步数。</translation>
    </message>
    <message>
      <source>metric</source>
      <translation>指标</translation>
    </message>
    <message>
      <source>min</source>
      <translation>最小</translation>
    </message>
    <message>
      <source>minimum</source>
      <translation>最小值</translation>
    </message>
    <message>
      <source>minimum {minimum} is above maximum {maximum}</source>
      <translation>最小值 {minimum} 大于最大值 {maximum}</translation>
    </message>
    <message>
      <source>missing</source>
      <translation>缺失</translation>
    </message>
    <message>
      <source>missing (NaN)</source>
      <translation>缺失（NaN）</translation>
    </message>
    <message>
      <source>missing in {missing} of {rows} rows</source>
      <translation>{rows} 行中有 {missing} 行缺失</translation>
    </message>
    <message>
      <source>model "{model}" at {place}</source>
      <translation>{place} 上的模型“{model}”</translation>
    </message>
    <message>
      <source>model_fn must have an argument named features, as Estimator wants it.</source>
      <translation>model_fn 必须有名为 features 的参数，这是 Estimator 的要求。</translation>
    </message>
    <message>
      <source>more than {count}</source>
      <translation>多于 {count}</translation>
    </message>
    <message>
      <source>more than {count} different</source>
      <translation>超过 {count} 个不同的值</translation>
    </message>
    <message>
      <source>more than {count} different values</source>
      <translation>超过 {count} 个不同的值</translation>
    </message>
    <message>
      <source>moved by {moved} of its length, one value by {most_moved}</source>
      <translation>移动了其长度的 {moved}，单个值最多移动 {most_moved}</translation>
    </message>
    <message>
      <source>moves every weight a little at each step, so that the loss gets smaller.</source>
      <translation>每一步略微调整每个权重，使损失变小。</translation>
    </message>
    <message>
      <source>moves the weights</source>
      <translation>更新权重</translation>
    </message>
    <message>
      <source>must be a whole number of at most 18 digits, not {value}</source>
      <translation>必须是不超过 18 位的整数，而不是 {value}</translation>
    </message>
    <message>
      <source>must be {wanted}, not "{plain}"</source>
      <translation>必须是{wanted}，而不是“{plain}”</translation>
    </message>
    <message>
      <source>must be {wanted}, not "{text}"</source>
      <translation>必须是{wanted}，而不是“{text}”</translation>
    </message>
    <message>
      <source>must be {wanted}, not "{value}"</source>
      <translation>必须是{wanted}，而不是“{value}”</translation>
    </message>
    <message>
      <source>must be {wanted}, not nan</source>
      <translation>必须是{wanted}，而不是 nan</translation>
    </message>
    <message>
      <source>must be {wanted}, not the bytes of a file</source>
      <translation>必须是{wanted}，而不是文件的字节</translation>
    </message>
    <message>
      <source>must be {wanted}, not {given}</source>
      <translation>必须是{wanted}，而不是{given}</translation>
    </message>
    <message>
      <source>must be {wanted}, not {value!r}</source>
      <translation>必须是{wanted}，而不是 {value!r}</translation>
    </message>
    <message>
      <source>must be {wanted}, not {value}</source>
      <translation>必须是{wanted}，而不是 {value}</translation>
    </message>
    <message>
      <source>must be {wanted}; the rows given differ in length</source>
      <translation>必须是{wanted}；所给各行长度不同</translation>
    </message>
    <message>
      <source>must lie between {min} and {max} ({dtype})</source>
      <translation>必须介于 {min} 和 {max} 之间（{dtype}）</translation>
    </message>
    <message>
      <source>name</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>name in the model = name in the checkpoint</source>
      <translation>模型中的名称 = 检查点中的名称</translation>
    </message>
    <message>
      <source>needs a name that can be written as UTF-8</source>
      <translation>需要可写成 UTF-8 的名称</translation>
    </message>
    <message>
      <source>needs a name that is not empty</source>
      <translation>需要非空的名称</translation>
    </message>
    <message>
      <source>needs {wanted}</source>
      <translation>需要{wanted}</translation>
    </message>
    <message>
      <source>new</source>
      <translation>新</translation>
    </message>
    <message>
      <source>no checkpoint of it was read</source>
      <translation>未读取其检查点</translation>
    </message>
    <message>
      <source>no column for {names}: the default is used</source>
      <translation>没有 {names} 的列：使用默认值</translation>
    </message>
    <message>
      <source>no export yet</source>
      <translation>尚无导出模型</translation>
    </message>
    <message>
      <source>no finite value</source>
      <translation>没有有限值</translation>
    </message>
    <message>
      <source>no functions of its own</source>
      <translation>没有自己的函数</translation>
    </message>
    <message>
      <source>no header line</source>
      <translation>无标题行</translation>
    </message>
    <message>
      <source>no improvement</source>
      <translation>没有改善</translation>
    </message>
    <message>
      <source>no line of the file names them</source>
      <translation>文件中没有列名行</translation>
    </message>
    <message>
      <source>no reason was recorded.</source>
      <translation>没有记录原因。</translation>
    </message>
    <message>
      <source>no sign of life</source>
      <translation>无响应</translation>
    </message>
    <message>
      <source>no steps</source>
      <translation>无步</translation>
    </message>
    <message>
      <source>no tags</source>
      <translation>无标记</translation>
    </message>
    <message>
      <source>no value</source>
      <translation>0 个值</translation>
    </message>
    <message>
      <source>no values</source>
      <translation>没有值</translation>
    </message>
    <message>
      <source>none</source>
      <translation>无</translation>
    </message>
    <message>
      <source>none of them</source>
      <translation>一个也没有</translation>
    </message>
    <message>
      <source>none: it remembers nothing</source>
      <translation>无：不保存任何状态</translation>
    </message>
    <message>
      <source>none: needs your code</source>
      <translation>无：需要您的代码</translation>
    </message>
    <message>
      <source>not built</source>
      <translation>未构建</translation>
    </message>
    <message>
      <source>not checked</source>
      <translation>未检查</translation>
    </message>
    <message>
      <source>not finite</source>
      <translation>非有限</translation>
    </message>
    <message>
      <source>not in the checkpoint</source>
      <translation>不在检查点中</translation>
    </message>
    <message>
      <source>not known</source>
      <translation>未知</translation>
    </message>
    <message>
      <source>not made</source>
      <translation>未进行</translation>
    </message>
    <message>
      <source>not needed</source>
      <translation>不需要</translation>
    </message>
    <message>
      <source>not read: {names}</source>
      <translation>未读取：{names}</translation>
    </message>
    <message>
      <source>not run</source>
      <translation>未运行</translation>
    </message>
    <message>
      <source>not seen: {file} does not write the name out</source>
      <translation>未找到：{file} 中没有直接写出该名称</translation>
    </message>
    <message>
      <source>not trained yet</source>
      <translation>尚未训练</translation>
    </message>
    <message>
      <source>not usable</source>
      <translation>不可用</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>无</translation>
    </message>
    <message>
      <source>nothing yet at this step</source>
      <translation>此步尚无内容</translation>
    </message>
    <message>
      <source>nowhere</source>
      <translation>无</translation>
    </message>
    <message>
      <source>number</source>
      <translation>数字</translation>
    </message>
    <message>
      <source>numbers</source>
      <translation>数字</translation>
    </message>
    <message>
      <source>numbers, separated by commas</source>
      <translation>以逗号分隔的数字</translation>
    </message>
    <message>
      <source>of a shape that these models do not take</source>
      <translation>形状不受这些模型支持</translation>
    </message>
    <message>
      <source>of shape {shape}</source>
      <translation>形状为 {shape} 的值</translation>
    </message>
    <message>
      <source>of the choices</source>
      <translation>（来自选择）</translation>
    </message>
    <message>
      <source>off</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>off by {most} at most</source>
      <translation>最多偏差 {most}</translation>
    </message>
    <message>
      <source>ok</source>
      <translation>正常</translation>
    </message>
    <message>
      <source>on {file}</source>
      <translation>在 {file} 上</translation>
    </message>
    <message>
      <source>once</source>
      <translation>一次</translation>
    </message>
    <message>
      <source>once, in order</source>
      <translation>一次，按顺序</translation>
    </message>
    <message>
      <source>one graph with several names</source>
      <translation>一个计算图，多个名称</translation>
    </message>
    <message>
      <source>one of {names}</source>
      <translation>{names} 之一</translation>
    </message>
    <message>
      <source>one tensor per feature</source>
      <translation>每个特征一个张量</translation>
    </message>
    <message>
      <source>one value</source>
      <translation>一个值</translation>
    </message>
    <message>
      <source>one with a name that no op can have</source>
      <translation>一个名称不合法的操作</translation>
    </message>
    <message>
      <source>only evaluation needs it</source>
      <translation>仅评估需要</translation>
    </message>
    <message>
      <source>only one of them has it</source>
      <translation>只有其中一个有它</translation>
    </message>
    <message>
      <source>only read here; the values of its checkpoints stay there</source>
      <translation>此处只读；检查点的值留在原处</translation>
    </message>
    <message>
      <source>only {steps} steps are left</source>
      <translation>只剩 {steps} 步</translation>
    </message>
    <message>
      <source>open</source>
      <translation>未完成</translation>
    </message>
    <message>
      <source>ops</source>
      <translation>运算</translation>
    </message>
    <message>
      <source>ops: {serve}</source>
      <translation>运算：{serve}</translation>
    </message>
    <message>
      <source>ops: {train}, {evaluate}</source>
      <translation>运算：{train}，{evaluate}</translation>
    </message>
    <message>
      <source>optimized</source>
      <translation>优化</translation>
    </message>
    <message>
      <source>optimizer</source>
      <translation>优化器</translation>
    </message>
    <message>
      <source>optimizer(params) must make a tf.compat.v1.train or a tf.keras.optimizers.legacy optimizer, not {module}.{kind}.</source>
      <translation>optimizer(params) 必须创建 tf.compat.v1.train 或 tf.keras.optimizers.legacy 的优化器，而不是 {module}.{kind}。</translation>
    </message>
    <message>
      <source>or</source>
      <translation>或</translation>
    </message>
    <message>
      <source>other shape: {shape} in the checkpoint</source>
      <translation>形状不同：检查点中为 {shape}</translation>
    </message>
    <message>
      <source>other type: {dtype} in the checkpoint</source>
      <translation>类型不同：检查点中为 {dtype}</translation>
    </message>
    <message>
      <source>other type: {type} in the checkpoint</source>
      <translation>类型不同：检查点中为 {type}</translation>
    </message>
    <message>
      <source>output alias</source>
      <translation>输出别名</translation>
    </message>
    <message>
      <source>outputs are identical</source>
      <translation>输出完全相同</translation>
    </message>
    <message>
      <source>outputs differ by at most {largest}</source>
      <translation>输出最多相差 {largest}</translation>
    </message>
    <message>
      <source>outputs identical</source>
      <translation>输出相同</translation>
    </message>
    <message>
      <source>page</source>
      <translation>页面</translation>
    </message>
    <message>
      <source>param</source>
      <translation>参数</translation>
    </message>
    <message>
      <source>param_help explains "{name}", but there is no such param.</source>
      <translation>param_help 说明了“{name}”，但没有这个参数。</translation>
    </message>
    <message>
      <source>params is a dict by name; {name!r} is not a name.</source>
      <translation>params 是以名称为键的 dict；{name!r} 不是名称。</translation>
    </message>
    <message>
      <source>parity check failed</source>
      <translation>一致性检查失败</translation>
    </message>
    <message>
      <source>parity check failed: outputs differ by up to {largest}</source>
      <translation>一致性检查失败：输出最多相差 {largest}</translation>
    </message>
    <message>
      <source>parse</source>
      <translation>解析</translation>
    </message>
    <message>
      <source>parsed out of an Example</source>
      <translation>从 Example 中解析</translation>
    </message>
    <message>
      <source>parses</source>
      <translation>解析</translation>
    </message>
    <message>
      <source>pass</source>
      <translation>通过</translation>
    </message>
    <message>
      <source>passed</source>
      <translation>通过</translation>
    </message>
    <message>
      <source>passed: outputs are identical</source>
      <translation>通过：输出完全相同</translation>
    </message>
    <message>
      <source>passed: outputs differ by at most {most}</source>
      <translation>通过：输出最多相差 {most}</translation>
    </message>
    <message>
      <source>paused</source>
      <translation>已暂停</translation>
    </message>
    <message>
      <source>per step</source>
      <translation>每步</translation>
    </message>
    <message>
      <source>pin the checkpoint</source>
      <translation>固定检查点</translation>
    </message>
    <message>
      <source>pinned</source>
      <translation>已固定</translation>
    </message>
    <message>
      <source>placeholder</source>
      <translation>placeholder</translation>
    </message>
    <message>
      <source>plain</source>
      <translation>普通</translation>
    </message>
    <message>
      <source>points</source>
      <translation>点数</translation>
    </message>
    <message>
      <source>precision</source>
      <translation>精确率</translation>
    </message>
    <message>
      <source>predicted</source>
      <translation>预测值</translation>
    </message>
    <message>
      <source>preprocess</source>
      <translation>preprocess</translation>
    </message>
    <message>
      <source>preprocess(features) must return features by name, {{name: tensor}}, not {kind}.</source>
      <translation>preprocess(features) 必须返回按名称的特征 {{name: tensor}}，而不是 {kind}。</translation>
    </message>
    <message>
      <source>preprocess, while serving,</source>
      <translation>服务时的 preprocess</translation>
    </message>
    <message>
      <source>prints</source>
      <translation>打印</translation>
    </message>
    <message>
      <source>process</source>
      <translation>进程</translation>
    </message>
    <message>
      <source>pruned</source>
      <translation>提前终止</translation>
    </message>
    <message>
      <source>publishing the export</source>
      <translation>正在发布导出模型</translation>
    </message>
    <message>
      <source>question</source>
      <translation>问题</translation>
    </message>
    <message>
      <source>random</source>
      <translation>随机</translation>
    </message>
    <message>
      <source>random seed</source>
      <translation>随机种子</translation>
    </message>
    <message>
      <source>read here</source>
      <translation>在此读取</translation>
    </message>
    <message>
      <source>read here, so nothing can start from it</source>
      <translation>在此读取，因此无法以此为起点</translation>
    </message>
    <message>
      <source>read in {seconds} s</source>
      <translation>读取用时 {seconds} s</translation>
    </message>
    <message>
      <source>read the data</source>
      <translation>读取数据</translation>
    </message>
    <message>
      <source>read the records</source>
      <translation>读取记录</translation>
    </message>
    <message>
      <source>reading it</source>
      <translation>正在读取</translation>
    </message>
    <message>
      <source>reading…</source>
      <translation>正在读取…</translation>
    </message>
    <message>
      <source>reads files</source>
      <translation>读取文件</translation>
    </message>
    <message>
      <source>recall</source>
      <translation>召回率</translation>
    </message>
    <message>
      <source>receiver</source>
      <translation>接收器</translation>
    </message>
    <message>
      <source>receiver key</source>
      <translation>接收器键</translation>
    </message>
    <message>
      <source>receiver_tensors maps receiver keys to placeholders: what a request holds.</source>
      <translation>receiver_tensors 将接收器键映射到 placeholder：即请求的内容。</translation>
    </message>
    <message>
      <source>receiver_tensors_alternatives are further ways into the same features: so one export can take both dense tensors and serialized Examples.</source>
      <translation>receiver_tensors_alternatives 是通往相同特征的其他途径：因此一个导出模型既能接受 dense 张量，也能接受序列化的 Example。</translation>
    </message>
    <message>
      <source>receivers</source>
      <translation>接收器</translation>
    </message>
    <message>
      <source>receivers is a dict by name, not {kind}.</source>
      <translation>receivers 是以名称为键的 dict，而不是 {kind}。</translation>
    </message>
    <message>
      <source>record damaged</source>
      <translation>记录已损坏</translation>
    </message>
    <message>
      <source>record {index} of the batch</source>
      <translation>批次中的记录 {index}</translation>
    </message>
    <message>
      <source>records</source>
      <translation>条记录</translation>
    </message>
    <message>
      <source>regression</source>
      <translation>回归</translation>
    </message>
    <message>
      <source>remove old checkpoints</source>
      <translation>移除旧检查点</translation>
    </message>
    <message>
      <source>required</source>
      <translation>必填</translation>
    </message>
    <message>
      <source>restore {what}</source>
      <translation>恢复 {what}</translation>
    </message>
    <message>
      <source>restored for evaluation</source>
      <translation>为评估而恢复</translation>
    </message>
    <message>
      <source>restored for training</source>
      <translation>为训练而恢复</translation>
    </message>
    <message>
      <source>restored into this model</source>
      <translation>恢复到此模型</translation>
    </message>
    <message>
      <source>resumed</source>
      <translation>继续处</translation>
    </message>
    <message>
      <source>resuming, exporting</source>
      <translation>继续训练、导出</translation>
    </message>
    <message>
      <source>rounding</source>
      <translation>舍入</translation>
    </message>
    <message>
      <source>row {number}</source>
      <translation>第 {number} 行</translation>
    </message>
    <message>
      <source>row {row}, column {column}</source>
      <translation>第 {row} 行第 {column} 列</translation>
    </message>
    <message>
      <source>rows that differ in length</source>
      <translation>长度不同的行</translation>
    </message>
    <message>
      <source>run</source>
      <translation>运行</translation>
    </message>
    <message>
      <source>run without your code</source>
      <translation>无需您的代码即可运行</translation>
    </message>
    <message>
      <source>runs</source>
      <translation>个运行</translation>
    </message>
    <message>
      <source>runs Python</source>
      <translation>运行 Python</translation>
    </message>
    <message>
      <source>runs code it brings</source>
      <translation>运行自带代码</translation>
    </message>
    <message>
      <source>runs this graph once per batch of the evaluation records, then stops.</source>
      <translation>对评估记录的每个批次运行此图一次，然后结束。</translation>
    </message>
    <message>
      <source>runs this graph thousands of times; a step is one time.</source>
      <translation>运行此图成千上万次；一步即一次。</translation>
    </message>
    <message>
      <source>save a checkpoint</source>
      <translation>保存检查点</translation>
    </message>
    <message>
      <source>save evaluations in {folder}</source>
      <translation>在 {folder} 中保存评估</translation>
    </message>
    <message>
      <source>save the answers</source>
      <translation>保存答案</translation>
    </message>
    <message>
      <source>save the test case</source>
      <translation>保存测试用例</translation>
    </message>
    <message>
      <source>save {name}</source>
      <translation>保存 {name}</translation>
    </message>
    <message>
      <source>saved_model_cli takes no input that is named {alias}.</source>
      <translation>saved_model_cli 不接受名为 {alias} 的输入。</translation>
    </message>
    <message>
      <source>saving</source>
      <translation>正在保存</translation>
    </message>
    <message>
      <source>says how wrong the answers are against {labels}, as one number. Training makes it smaller.</source>
      <translation>用一个数表示答案与 {labels} 相差多少。训练使它变小。</translation>
    </message>
    <message>
      <source>says how wrong the answers are, as one number. Training makes it smaller.</source>
      <translation>用一个数表示答案错误的程度。训练使它变小。</translation>
    </message>
    <message>
      <source>schema must be a FeatureSchema, not {kind}.</source>
      <translation>schema 必须是 FeatureSchema，而不是 {kind}。</translation>
    </message>
    <message>
      <source>seed {seed}</source>
      <translation>种子 {seed}</translation>
    </message>
    <message>
      <source>semicolon-separated</source>
      <translation>分号分隔</translation>
    </message>
    <message>
      <source>sequence</source>
      <translation>序列</translation>
    </message>
    <message>
      <source>sequence of words</source>
      <translation>词序列</translation>
    </message>
    <message>
      <source>serving, predicting</source>
      <translation>服务、预测</translation>
    </message>
    <message>
      <source>serving_default is the signature that a client gets who names none. It is a copy of one of the others; which one is chosen in the Export dialog, or with --default on the command line.</source>
      <translation>serving_default 是客户端未指定签名时使用的签名。它是其他某个签名的副本；在导出对话框或用命令行 --default 选择。</translation>
    </message>
    <message>
      <source>serving_default is to be "{default}", which is not among {chosen}.</source>
      <translation>serving_default 应为“{default}”，但它不在 {chosen} 之中。</translation>
    </message>
    <message>
      <source>serving_default is {title}</source>
      <translation>serving_default 为 {title}</translation>
    </message>
    <message>
      <source>set when the run was started</source>
      <translation>启动运行时设定</translation>
    </message>
    <message>
      <source>setting</source>
      <translation>设置</translation>
    </message>
    <message>
      <source>shape</source>
      <translation>形状</translation>
    </message>
    <message>
      <source>shape {shape}: a sequence has (None,), or (None, 3) for three values a step</source>
      <translation>形状 {shape}：序列的形状为 (None,)，每步三个值则为 (None, 3)</translation>
    </message>
    <message>
      <source>shape {shape}: every size must be 1 or more</source>
      <translation>形状 {shape}：每个大小必须至少为 1</translation>
    </message>
    <message>
      <source>shape {shape}: only the first size may be None, of variable length</source>
      <translation>形状 {shape}：只有第一个大小可以是 None（可变长度）</translation>
    </message>
    <message>
      <source>shuffled</source>
      <translation>打乱</translation>
    </message>
    <message>
      <source>signal {number}</source>
      <translation>信号 {number}</translation>
    </message>
    <message>
      <source>signature</source>
      <translation>签名</translation>
    </message>
    <message>
      <source>signature {name}</source>
      <translation>签名 {name}</translation>
    </message>
    <message>
      <source>signature_def of a SavedModel maps names to signatures: input aliases to output aliases.</source>
      <translation>SavedModel 的 signature_def 将名称映射到签名：输入别名到输出别名。</translation>
    </message>
    <message>
      <source>signatures to {methods}</source>
      <translation>用于 {methods} 的签名</translation>
    </message>
    <message>
      <source>skipped</source>
      <translation>已跳过</translation>
    </message>
    <message>
      <source>smoothed</source>
      <translation>平滑值</translation>
    </message>
    <message>
      <source>start the sweep</source>
      <translation>启动超参数搜索</translation>
    </message>
    <message>
      <source>start {path}</source>
      <translation>启动 {path}</translation>
    </message>
    <message>
      <source>started {age} ago</source>
      <translation>{age}前开始</translation>
    </message>
    <message>
      <source>starting</source>
      <translation>启动中</translation>
    </message>
    <message>
      <source>stated probability</source>
      <translation>所给概率</translation>
    </message>
    <message>
      <source>status {status}</source>
      <translation>状态 {status}</translation>
    </message>
    <message>
      <source>step</source>
      <translation>步</translation>
    </message>
    <message>
      <source>step must be above 0, not {step}</source>
      <translation>step 须大于 0，而不是 {step}</translation>
    </message>
    <message>
      <source>step {step}</source>
      <translation>第 {step} 步</translation>
    </message>
    <message>
      <source>step {step}  ·  best</source>
      <translation>第 {step} 步  ·  最佳</translation>
    </message>
    <message>
      <source>step {step}  ·  {version}</source>
      <translation>第 {step} 步  ·  {version}</translation>
    </message>
    <message>
      <source>step {step} · {median} ({low} … {high})</source>
      <translation>第 {step} 步 · {median}（{low} … {high}）</translation>
    </message>
    <message>
      <source>step {step} · {version}</source>
      <translation>第 {step} 步 · {version}</translation>
    </message>
    <message>
      <source>step {step}, value {place}</source>
      <translation>第 {step} 步第 {place} 个值</translation>
    </message>
    <message>
      <source>steps</source>
      <translation>步</translation>
    </message>
    <message>
      <source>steps of lists of {values}</source>
      <translation>各步为列表：{values}</translation>
    </message>
    <message>
      <source>steps of {values}</source>
      <translation>各步：{values}</translation>
    </message>
    <message>
      <source>steps per second</source>
      <translation>每秒步数</translation>
    </message>
    <message>
      <source>stop</source>
      <translation>停止</translation>
    </message>
    <message>
      <source>stop after the next evaluation</source>
      <translation>下次评估后停止</translation>
    </message>
    <message>
      <source>stopped</source>
      <translation>已停止</translation>
    </message>
    <message>
      <source>stopped before it was asked</source>
      <translation>查询之前已停止</translation>
    </message>
    <message>
      <source>stopped early</source>
      <translation>已早停</translation>
    </message>
    <message>
      <source>stopping</source>
      <translation>正在停止</translation>
    </message>
    <message>
      <source>stops after the next evaluation</source>
      <translation>下次评估后停止</translation>
    </message>
    <message>
      <source>stored_as "float" is for float64</source>
      <translation>stored_as "float" 用于 float64</translation>
    </message>
    <message>
      <source>such as</source>
      <translation>例如</translation>
    </message>
    <message>
      <source>tab-separated</source>
      <translation>制表符分隔</translation>
    </message>
    <message>
      <source>taken</source>
      <translation>已采用</translation>
    </message>
    <message>
      <source>taken from {name}</source>
      <translation>取自 {name}</translation>
    </message>
    <message>
      <source>takes</source>
      <translation>输入</translation>
    </message>
    <message>
      <source>takes one tensor per feature, each under the feature's own name.</source>
      <translation>每个特征接收一个张量，以特征名为名。</translation>
    </message>
    <message>
      <source>takes what preprocess would return, from a client that has done that work.</source>
      <translation>接收 preprocess 会返回的内容，由客户端完成这项工作。</translation>
    </message>
    <message>
      <source>takes what the experiment's own receiver of this name declares.</source>
      <translation>接收实验中同名接收器所声明的内容。</translation>
    </message>
    <message>
      <source>tell the other tasks</source>
      <translation>通知其他任务</translation>
    </message>
    <message>
      <source>tensor in the graph</source>
      <translation>计算图中的张量</translation>
    </message>
    <message>
      <source>tensorflow_model_server listens at every network interface and has no option against it, so that other machines could ask it too. A container listens here alone.</source>
      <translation>tensorflow_model_server 会监听所有网络接口，且没有选项可以关闭，因此其他机器也能查询它。容器只在本机监听。</translation>
    </message>
    <message>
      <source>text</source>
      <translation>文本</translation>
    </message>
    <message>
      <source>text that is not Unicode</source>
      <translation>非 Unicode 文本</translation>
    </message>
    <message>
      <source>texts</source>
      <translation>文本</translation>
    </message>
    <message>
      <source>texts, separated by commas, or a JSON list such as ["a", "b"]</source>
      <translation>以逗号分隔的文本，或形如 ["a", "b"] 的 JSON 列表</translation>
    </message>
    <message>
      <source>tf.contrib ended with TensorFlow 1; the command adapt says what to write instead</source>
      <translation>tf.contrib 随 TensorFlow 1 终止；命令 adapt 会说明应改写为什么</translation>
    </message>
    <message>
      <source>tf.saved_model.DEFAULT_SERVING_SIGNATURE_DEF_KEY is the text "serving_default": the signature that a client gets who names none.</source>
      <translation>tf.saved_model.DEFAULT_SERVING_SIGNATURE_DEF_KEY 是文本 "serving_default"：客户端未指定签名时使用的签名。</translation>
    </message>
    <message>
      <source>tf.train.Checkpoint or Keras wrote it, and it has no step in its name, such as model.ckpt-300.</source>
      <translation>它由 tf.train.Checkpoint 或 Keras 写入，且名称中没有步数，例如 model.ckpt-300。</translation>
    </message>
    <message>
      <source>tf.train.Checkpoint or Keras wrote it, without a global step, so an Estimator cannot restore it.</source>
      <translation>它由 tf.train.Checkpoint 或 Keras 写入，没有全局步数，因此 Estimator 无法恢复它。</translation>
    </message>
    <message numerus="yes">
      <source>tf.train.{name} · {n} bytes</source>
      <translation>
        <numerusform>tf.train.{name} · {n} 字节</numerusform>
      </translation>
    </message>
    <message>
      <source>that is faster for this model</source>
      <translation>这样对此模型更快</translation>
    </message>
    <message>
      <source>the Python package of that database is not installed. Install it.</source>
      <translation>该数据库的 Python 软件包尚未安装。请安装。</translation>
    </message>
    <message>
      <source>the SavedModel {name}</source>
      <translation>SavedModel {name}</translation>
    </message>
    <message>
      <source>the Workbench</source>
      <translation>Workbench</translation>
    </message>
    <message>
      <source>the Workbench: made from your schema</source>
      <translation>Workbench：由您的模式生成</translation>
    </message>
    <message>
      <source>the Workbench: the length of a feature of variable length</source>
      <translation>Workbench：变长特征的长度</translation>
    </message>
    <message>
      <source>the Workbench: the name of the receiver that feeds it</source>
      <translation>Workbench：为其提供输入的接收器名称</translation>
    </message>
    <message>
      <source>the Workbench: the word that TensorFlow's own parsing receiver uses</source>
      <translation>Workbench：TensorFlow 自带解析接收器所用的名称</translation>
    </message>
    <message>
      <source>the best value of each run; a click on a title sorts</source>
      <translation>每个运行的最佳值；单击标题排序</translation>
    </message>
    <message>
      <source>the best, else the latest</source>
      <translation>最佳，否则最新</translation>
    </message>
    <message>
      <source>the check</source>
      <translation>检查</translation>
    </message>
    <message>
      <source>the checkpoint {name}</source>
      <translation>检查点 {name}</translation>
    </message>
    <message>
      <source>the checksum of {name} is wrong</source>
      <translation>{name} 的校验和错误</translation>
    </message>
    <message>
      <source>the default does not fit: {error}</source>
      <translation>默认值不符：{error}</translation>
    </message>
    <message>
      <source>the default is bytes that are no UTF-8 text</source>
      <translation>默认值的字节不是 UTF-8 文本</translation>
    </message>
    <message>
      <source>the dense receiver: the feature key, taken over</source>
      <translation>dense 接收器：沿用特征键</translation>
    </message>
    <message>
      <source>the disk is full. Free some space and try again.</source>
      <translation>磁盘已满。请释放空间后重试。</translation>
    </message>
    <message>
      <source>the disk is read-only. Choose another folder.</source>
      <translation>磁盘为只读。请选择其他文件夹。</translation>
    </message>
    <message>
      <source>the evaluation "{name}"</source>
      <translation>评估“{name}”</translation>
    </message>
    <message>
      <source>the evaluation data</source>
      <translation>评估数据</translation>
    </message>
    <message>
      <source>the experiment has no preprocess</source>
      <translation>实验没有 preprocess</translation>
    </message>
    <message>
      <source>the experiment turns TensorFlow 2's control flow off</source>
      <translation>实验关闭了 TensorFlow 2 的控制流</translation>
    </message>
    <message>
      <source>the experiment {name}</source>
      <translation>实验 {name}</translation>
    </message>
    <message>
      <source>the export</source>
      <translation>导出模型</translation>
    </message>
    <message>
      <source>the first batches of an input_fn</source>
      <translation>input_fn 的前几个批次</translation>
    </message>
    <message>
      <source>the first record of the batch</source>
      <translation>批次中的第一条记录</translation>
    </message>
    <message numerus="yes">
      <source>the first {most} of {n} rows</source>
      <translation>
        <numerusform>{n} 行中的前 {most} 行</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>the first {n} rows of {data}</source>
      <translation>
        <numerusform>前 {n} 行：{data}</numerusform>
      </translation>
    </message>
    <message>
      <source>the graph is built with this value</source>
      <translation>计算图以此值构建</translation>
    </message>
    <message>
      <source>the head</source>
      <translation>输出头</translation>
    </message>
    <message>
      <source>the head, which you chose</source>
      <translation>您选择的输出头</translation>
    </message>
    <message>
      <source>the layers that are named so</source>
      <translation>以此命名的层</translation>
    </message>
    <message>
      <source>the metric above</source>
      <translation>上面的指标</translation>
    </message>
    <message>
      <source>the model</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>the model has a loop of TensorFlow 1</source>
      <translation>模型含有 TensorFlow 1 的循环</translation>
    </message>
    <message>
      <source>the model has a placeholder</source>
      <translation>模型含有 placeholder</translation>
    </message>
    <message>
      <source>the model has a staging area, which a copy would not share</source>
      <translation>模型含有暂存区 (staging area)，副本无法共享</translation>
    </message>
    <message>
      <source>the model has variables of TensorFlow 1 (references)</source>
      <translation>模型含有 TensorFlow 1 的变量（引用）</translation>
    </message>
    <message>
      <source>the model runs Python code eagerly (tf.py_function or a debugger)</source>
      <translation>模型以 eager 方式运行 Python 代码（tf.py_function 或调试器）</translation>
    </message>
    <message>
      <source>the model's {hook} looks at every step</source>
      <translation>模型的 {hook} 会查看每一步</translation>
    </message>
    <message>
      <source>the model: a key of its export_outputs</source>
      <translation>模型：其 export_outputs 的键</translation>
    </message>
    <message>
      <source>the model_fn returned something other than a tf.estimator.EstimatorSpec; its last line may lack a `return`</source>
      <translation>model_fn 返回的不是 tf.estimator.EstimatorSpec；其最后一行可能缺少 `return`</translation>
    </message>
    <message>
      <source>the receiver</source>
      <translation>接收器</translation>
    </message>
    <message>
      <source>the receiver key of it</source>
      <translation>其接收器键</translation>
    </message>
    <message>
      <source>the receiver that feeds it</source>
      <translation>为其提供输入的接收器</translation>
    </message>
    <message>
      <source>the rest</source>
      <translation>其余</translation>
    </message>
    <message>
      <source>the run</source>
      <translation>该运行</translation>
    </message>
    <message>
      <source>the same input</source>
      <translation>相同的输入</translation>
    </message>
    <message>
      <source>the same numbers</source>
      <translation>相同的数值</translation>
    </message>
    <message>
      <source>the same records every time</source>
      <translation>每次都是相同的记录</translation>
    </message>
    <message>
      <source>the same value everywhere</source>
      <translation>所有值都相同</translation>
    </message>
    <message>
      <source>the same, under another name</source>
      <translation>同一签名的其他名称</translation>
    </message>
    <message>
      <source>the schema</source>
      <translation>模式</translation>
    </message>
    <message>
      <source>the script asks for something to be typed, and nobody can answer it here; write the answer into the script, or let it take an argument</source>
      <translation>脚本要求输入，而这里无人可以回答；请把答案写进脚本，或让它接受参数</translation>
    </message>
    <message>
      <source>the script ended itself before it trained, with sys.exit({code!r}).</source>
      <translation>脚本在训练之前以 sys.exit({code!r}) 自行结束。</translation>
    </message>
    <message>
      <source>the script ended itself before it trained: {reason}.</source>
      <translation>脚本在训练之前自行结束：{reason}。</translation>
    </message>
    <message>
      <source>the script reads an argument that it was not given.</source>
      <translation>脚本读取了未提供给它的参数。</translation>
    </message>
    <message>
      <source>the shape {shape} is declared</source>
      <translation>声明的形状为 {shape}</translation>
    </message>
    <message>
      <source>the table of this model's names: who decided each, and its place in requests, answers and the graph</source>
      <translation>此模型的名称表：每个名称由谁决定，以及它在请求、答案和图中的位置</translation>
    </message>
    <message>
      <source>the tensors that preprocess returns</source>
      <translation>preprocess 返回的张量</translation>
    </message>
    <message>
      <source>the time it is made</source>
      <translation>创建时间</translation>
    </message>
    <message>
      <source>the vocabulary holds a value that is out of range for {dtype}</source>
      <translation>词表包含超出 {dtype} 范围的值</translation>
    </message>
    <message>
      <source>the vocabulary holds a value twice</source>
      <translation>词表中有重复的值</translation>
    </message>
    <message>
      <source>the vocabulary of {dtype} holds {kind} values</source>
      <translation>{dtype} 的词表包含 {kind} 值</translation>
    </message>
    <message numerus="yes">
      <source>the {n} runs</source>
      <translation>
        <numerusform>这 {n} 个运行</numerusform>
      </translation>
    </message>
    <message>
      <source>there is no such receiver</source>
      <translation>没有这样的接收器</translation>
    </message>
    <message>
      <source>there is no {key!r}{hint}</source>
      <translation>没有 {key!r}{hint}</translation>
    </message>
    <message>
      <source>there is no {key}</source>
      <translation>没有 {key}</translation>
    </message>
    <message>
      <source>they take other inputs</source>
      <translation>它们的输入不同</translation>
    </message>
    <message>
      <source>this TensorFlow has no tf.estimator.{name}</source>
      <translation>此 TensorFlow 没有 tf.estimator.{name}</translation>
    </message>
    <message>
      <source>this TensorFlow has no tf.estimator.{name}: boosted trees went to TensorFlow Decision Forests, whose models are Keras models, not Estimators</source>
      <translation>此 TensorFlow 没有 tf.estimator.{name}：提升树已移至 TensorFlow Decision Forests，其模型是 Keras 模型，而非 Estimator</translation>
    </message>
    <message>
      <source>this keeps {covered}</source>
      <translation>这会保留 {covered}</translation>
    </message>
    <message>
      <source>thread</source>
      <translation>线程</translation>
    </message>
    <message>
      <source>to</source>
      <translation>到</translation>
    </message>
    <message>
      <source>to the model</source>
      <translation>至模型</translation>
    </message>
    <message>
      <source>tpe learns from the trials so far; random draws; grid tries every combination.</source>
      <translation>tpe 从已有试验中学习；random 随机抽取；grid 尝试每种组合。</translation>
    </message>
    <message>
      <source>train</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>train {value}</source>
      <translation>训练 {value}</translation>
    </message>
    <message>
      <source>training</source>
      <translation>训练中</translation>
    </message>
    <message>
      <source>training is the number of a training of the script, from 1, not "{value}".</source>
      <translation>training 是脚本中训练的编号，从 1 开始，而不是“{value}”。</translation>
    </message>
    <message>
      <source>trial {number}</source>
      <translation>试验 {number}</translation>
    </message>
    <message>
      <source>true or false</source>
      <translation>true 或 false</translation>
    </message>
    <message>
      <source>true ↓   predicted →</source>
      <translation>真实 ↓   预测 →</translation>
    </message>
    <message>
      <source>type to search</source>
      <translation>输入以搜索</translation>
    </message>
    <message>
      <source>unexpected field {number}</source>
      <translation>意外的字段 {number}</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>未知</translation>
    </message>
    <message>
      <source>up to {number}</source>
      <translation>至 {number}</translation>
    </message>
    <message>
      <source>uses the network</source>
      <translation>使用网络</translation>
    </message>
    <message>
      <source>value</source>
      <translation>值</translation>
    </message>
    <message>
      <source>values of true or false</source>
      <translation>true 或 false 值</translation>
    </message>
    <message>
      <source>variable {name} has no value: it was neither initialized nor restored</source>
      <translation>变量 {name} 没有值：既未初始化，也未恢复</translation>
    </message>
    <message>
      <source>varies</source>
      <translation>不同</translation>
    </message>
    <message>
      <source>version {version}, {took}</source>
      <translation>版本 {version}，{took}</translation>
    </message>
    <message>
      <source>warm start from {origin} ({taken} of {of})</source>
      <translation>热启动自 {origin}（{taken} / {of}）</translation>
    </message>
    <message>
      <source>warning</source>
      <translation>警告</translation>
    </message>
    <message>
      <source>weight</source>
      <translation>权重</translation>
    </message>
    <message>
      <source>what a client sends</source>
      <translation>客户端发送的内容</translation>
    </message>
    <message>
      <source>what a client sends ({signatures})</source>
      <translation>客户端发送的内容（{signatures}）</translation>
    </message>
    <message>
      <source>what comes back</source>
      <translation>返回的内容</translation>
    </message>
    <message>
      <source>what it is</source>
      <translation>类型</translation>
    </message>
    <message>
      <source>what model_fn reads</source>
      <translation>model_fn 读取的内容</translation>
    </message>
    <message>
      <source>what the experiment's own receiver takes</source>
      <translation>实验自有接收器所接受的输入</translation>
    </message>
    <message>
      <source>whoever made the export</source>
      <translation>创建导出模型的人</translation>
    </message>
    <message>
      <source>whole number</source>
      <translation>整数</translation>
    </message>
    <message>
      <source>whole numbers</source>
      <translation>整数</translation>
    </message>
    <message>
      <source>whole numbers, separated by commas</source>
      <translation>以逗号分隔的整数</translation>
    </message>
    <message>
      <source>word</source>
      <translation>术语</translation>
    </message>
    <message>
      <source>would stop</source>
      <translation>将停止</translation>
    </message>
    <message>
      <source>write the copy</source>
      <translation>写入副本</translation>
    </message>
    <message>
      <source>write the experiment</source>
      <translation>写入实验</translation>
    </message>
    <message>
      <source>write the export</source>
      <translation>写入导出模型</translation>
    </message>
    <message>
      <source>write the records</source>
      <translation>写入记录</translation>
    </message>
    <message>
      <source>write the warm-up requests</source>
      <translation>写入预热请求</translation>
    </message>
    <message>
      <source>write {name}</source>
      <translation>写入 {name}</translation>
    </message>
    <message>
      <source>write {new}</source>
      <translation>请写 {new}</translation>
    </message>
    <message>
      <source>writes files</source>
      <translation>写入文件</translation>
    </message>
    <message>
      <source>writing the warm-up requests</source>
      <translation>正在写入预热请求</translation>
    </message>
    <message>
      <source>x axis</source>
      <translation>x 轴</translation>
    </message>
    <message>
      <source>x: clock</source>
      <translation>x：时刻</translation>
    </message>
    <message>
      <source>x: epoch</source>
      <translation>x：轮次</translation>
    </message>
    <message>
      <source>x: step</source>
      <translation>x：步</translation>
    </message>
    <message>
      <source>x: time</source>
      <translation>x：时间</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>有</translation>
    </message>
    <message>
      <source>yes or no</source>
      <translation>yes 或 no</translation>
    </message>
    <message>
      <source>yes: runs without your code</source>
      <translation>有：无需您的代码即可运行</translation>
    </message>
    <message>
      <source>yes: training can resume</source>
      <translation>有：可继续训练</translation>
    </message>
    <message>
      <source>you</source>
      <translation>您</translation>
    </message>
    <message>
      <source>you may not read it. Change its permissions, or choose another file.</source>
      <translation>您无权读取该文件。请更改其权限，或选择其他文件。</translation>
    </message>
    <message>
      <source>you may not write there. Choose another folder or change its permissions.</source>
      <translation>您没有该处的写入权限。请选择其他文件夹或更改其权限。</translation>
    </message>
    <message>
      <source>you; the file is not here, so the line is not known</source>
      <translation>您；文件不在此处，因此行号未知</translation>
    </message>
    <message>
      <source>you; {file} does not write the name out</source>
      <translation>您；{file} 中没有直接写出该名称</translation>
    </message>
    <message>
      <source>your Experiment</source>
      <translation>您的 Experiment</translation>
    </message>
    <message>
      <source>your code</source>
      <translation>您的代码</translation>
    </message>
    <message>
      <source>your data</source>
      <translation>您的数据</translation>
    </message>
    <message>
      <source>your function</source>
      <translation>您的函数</translation>
    </message>
    <message>
      <source>your input_fn</source>
      <translation>您的 input_fn</translation>
    </message>
    <message>
      <source>your params</source>
      <translation>您的参数</translation>
    </message>
    <message>
      <source>your preprocess, which returns it</source>
      <translation>返回它的 preprocess</translation>
    </message>
    <message>
      <source>your receiver {name}</source>
      <translation>您的接收器 {name}</translation>
    </message>
    <message>
      <source>your receiver {name} makes the features of it</source>
      <translation>您的接收器 {name} 由它生成特征</translation>
    </message>
    <message>
      <source>your schema</source>
      <translation>您的模式</translation>
    </message>
    <message>
      <source>yours to read and change</source>
      <translation>可供阅读和修改</translation>
    </message>
    <message>
      <source>zeros</source>
      <translation>零的个数</translation>
    </message>
    <message>
      <source>{alias} has the shape {shape}, not {wanted}.</source>
      <translation>{alias} 的形状为 {shape}，而不是 {wanted}。</translation>
    </message>
    <message>
      <source>{alias} holds numbers, and the case expects something else.</source>
      <translation>{alias} 是数值，而测试用例预期的是其他内容。</translation>
    </message>
    <message>
      <source>{changes} in {places}</source>
      <translation>{places} 中{changes}</translation>
    </message>
    <message numerus="yes">
      <source>{changes}, and {n} more</source>
      <translation>
        <numerusform>{changes}，另有 {n} 项</numerusform>
      </translation>
    </message>
    <message>
      <source>{chief} did not begin within {seconds} s. Start it, and check that all tasks of the cluster see the same folder {folder}.</source>
      <translation>{chief} 未在 {seconds} 秒内开始。请启动它，并确认集群的所有任务都能看到同一文件夹 {folder}。</translation>
    </message>
    <message>
      <source>{code_file} cannot be read: {reason}.</source>
      <translation>无法读取 {code_file}：{reason}。</translation>
    </message>
    <message>
      <source>{count} and counting, {share}</source>
      <translation>已计 {count}，{share}</translation>
    </message>
    <message>
      <source>{count} at once</source>
      <translation>同时 {count} 个</translation>
    </message>
    <message>
      <source>{count} batches were trained on without the step advancing, so Max steps is never reached: the model's train_op does not count its steps. Give it the step: minimize(loss, tf.compat.v1.train.get_global_step()); for a Keras optimizer, set its iterations to that.</source>
      <translation>已训练 {count} 个批次而步数没有前进，因此永远达不到“最大步数”：模型的 train_op 没有计步。请传入步数：minimize(loss, tf.compat.v1.train.get_global_step())；对于 Keras 优化器，请将其 iterations 设为它。</translation>
    </message>
    <message>
      <source>{count} bytes</source>
      <translation>{count} 字节</translation>
    </message>
    <message>
      <source>{count} different values</source>
      <translation>{count} 个不同的值</translation>
    </message>
    <message>
      <source>{count} different: {values}, ...</source>
      <translation>{count} 个不同的值：{values}, ...</translation>
    </message>
    <message>
      <source>{count} evaluation records</source>
      <translation>{count} 条评估记录</translation>
    </message>
    <message>
      <source>{count} failed</source>
      <translation>{count} 个失败</translation>
    </message>
    <message>
      <source>{count} features are too many for a file that lists each of them: at most {most}. Leave some out, or keep them as one list in each record.</source>
      <translation>{count} 个特征对于逐一列出它们的文件来说太多：最多 {most} 个。请去掉一些，或在每条记录中将它们合为一个列表。</translation>
    </message>
    <message>
      <source>{count} finished</source>
      <translation>{count} 个完成</translation>
    </message>
    <message>
      <source>{count} of class {true}, predicted as {predicted}</source>
      <translation>{count} 个类别 {true} 被预测为 {predicted}</translation>
    </message>
    <message>
      <source>{count} of {total}</source>
      <translation>{total} 中的 {count}</translation>
    </message>
    <message>
      <source>{count} pruned</source>
      <translation>{count} 个提前终止</translation>
    </message>
    <message>
      <source>{count} running</source>
      <translation>{count} 个运行中</translation>
    </message>
    <message>
      <source>{count} to be resumed</source>
      <translation>{count} 个待继续</translation>
    </message>
    <message>
      <source>{count} values are NaN or infinite</source>
      <translation>{count} 个值是 NaN 或无穷大</translation>
    </message>
    <message>
      <source>{count} values; most of them, {most}, between {low} and {high}</source>
      <translation>{count} 个值；其中最多的 {most} 个在 {low} 到 {high} 之间</translation>
    </message>
    <message>
      <source>{delimiter}-separated</source>
      <translation>以 {delimiter} 分隔</translation>
    </message>
    <message numerus="yes">
      <source>{differ} of {n} values differ</source>
      <translation>
        <numerusform>{n} 个值中 {differ} 个不同</numerusform>
      </translation>
    </message>
    <message>
      <source>{distinct} different texts in {count} rows</source>
      <translation>{count} 行中有 {distinct} 个不同的文本</translation>
    </message>
    <message numerus="yes">
      <source>{done} of {n} rows</source>
      <translation>
        <numerusform>{done} / {n} 行</numerusform>
      </translation>
    </message>
    <message>
      <source>{encoding} image of {width} x {height} pixels</source>
      <translation>{width} x {height} 像素的 {encoding} 图像</translation>
    </message>
    <message>
      <source>{encoding} images of different sizes</source>
      <translation>大小不同的 {encoding} 图像</translation>
    </message>
    <message>
      <source>{error} (row {number})</source>
      <translation>{error}（第 {number} 行）</translation>
    </message>
    <message>
      <source>{error} Enter where to cut.</source>
      <translation>{error}请输入分界。</translation>
    </message>
    <message>
      <source>{experiment} / {run}, {age} ago</source>
      <translation>{experiment} / {run}，{age} 前</translation>
    </message>
    <message>
      <source>{failed} of {count} fail</source>
      <translation>{count} 个中 {failed} 个失败</translation>
    </message>
    <message>
      <source>{failed} of {count} test cases fail on export {version}.</source>
      <translation>导出模型 {version} 上 {count} 个测试用例中有 {failed} 个未通过。</translation>
    </message>
    <message>
      <source>{few} of its {all} ops bring the features.</source>
      <translation>其 {all} 个 op 中有 {few} 个提供特征。</translation>
    </message>
    <message>
      <source>{file} cannot be read: it holds no JSON object. {remedy}</source>
      <translation>无法读取 {file}：其中没有 JSON 对象。{remedy}</translation>
    </message>
    <message>
      <source>{file} cannot be read: {reason}.</source>
      <translation>无法读取 {file}：{reason}。</translation>
    </message>
    <message>
      <source>{file} cannot be read: {reason}. {remedy}</source>
      <translation>无法读取 {file}：{reason}。{remedy}</translation>
    </message>
    <message>
      <source>{file} cannot be used: {path!r} does not lie directly in {home}. {remedy}</source>
      <translation>{file} 不可用：{path!r} 并非直接位于 {home} 中。{remedy}</translation>
    </message>
    <message>
      <source>{file} has no "{name}". It has: {names}.</source>
      <translation>{file} 中没有“{name}”。现有：{names}。</translation>
    </message>
    <message>
      <source>{file} has no array "{name}". It has: {arrays}.</source>
      <translation>{file} 中没有数组“{name}”。现有：{arrays}。</translation>
    </message>
    <message>
      <source>{file} has no records, so nothing can be measured on it.</source>
      <translation>{file} 没有记录，因此无法据此测量。</translation>
    </message>
    <message>
      <source>{file} has {size} GB, and TensorFlow reads no graph of 2 GB or more: it is damaged, or no SavedModel.</source>
      <translation>{file} 有 {size} GB，而 TensorFlow 不读取 2 GB 及以上的计算图：文件已损坏或不是 SavedModel。</translation>
    </message>
    <message>
      <source>{file} holds values that cannot be read: {names}. {remedy}</source>
      <translation>{file} 中有无法读取的值：{names}。{remedy}</translation>
    </message>
    <message>
      <source>{file} is damaged, or is not a SavedModel: it holds no graph.</source>
      <translation>{file} 已损坏或不是 SavedModel：其中没有计算图。</translation>
    </message>
    <message>
      <source>{file} is damaged, or is not a SavedModel: {reason}.</source>
      <translation>{file} 已损坏或不是 SavedModel：{reason}。</translation>
    </message>
    <message>
      <source>{file} is no longer there. Restore it, or open the experiment's new file.</source>
      <translation>{file} 已不存在。请恢复它，或打开实验的新文件。</translation>
    </message>
    <message>
      <source>{file} is no longer where it was; the run keeps its copy.</source>
      <translation>{file} 已不在原处；运行保留了其副本。</translation>
    </message>
    <message>
      <source>{file} is not a test case: {error}.</source>
      <translation>{file} 不是测试用例：{error}。</translation>
    </message>
    <message>
      <source>{file} is not a test case: {field}: {reason}.</source>
      <translation>{file} 不是测试用例：{field}：{reason}。</translation>
    </message>
    <message>
      <source>{file} is not a text file.</source>
      <translation>{file} 不是文本文件。</translation>
    </message>
    <message>
      <source>{file} is not an image this program can read.</source>
      <translation>{file} 不是本程序能读取的图像。</translation>
    </message>
    <message>
      <source>{file} is too large: at most {most} bytes are read.</source>
      <translation>{file} 过大：最多读取 {most} 字节。</translation>
    </message>
    <message>
      <source>{file} is unchanged.</source>
      <translation>{file} 未改动。</translation>
    </message>
    <message>
      <source>{file} was edited since: the export has the code as it was.</source>
      <translation>{file} 此后已修改：导出模型中的是修改前的代码。</translation>
    </message>
    <message>
      <source>{file} was edited: {changes}. A new run uses the new text.</source>
      <translation>{file} 已修改：{changes}。新运行将使用新内容。</translation>
    </message>
    <message>
      <source>{file}, line {line}: "{cell}" is not a number; {expected}</source>
      <translation>{file} 第 {line} 行：“{cell}”不是数值；{expected}</translation>
    </message>
    <message>
      <source>{folder} already exists. Choose another folder.</source>
      <translation>{folder} 已存在。请选择其他文件夹。</translation>
    </message>
    <message>
      <source>{folder} cannot be read: {reason}.</source>
      <translation>无法读取 {folder}：{reason}。</translation>
    </message>
    <message>
      <source>{folder} has just become another run. Choose another folder.</source>
      <translation>{folder} 刚刚成为另一个运行。请选择其他文件夹。</translation>
    </message>
    <message>
      <source>{folder} has no event files.</source>
      <translation>{folder} 中没有事件文件。</translation>
    </message>
    <message>
      <source>{folder} has no version {version}. It has: {listed}.</source>
      <translation>{folder} 没有版本 {version}。现有：{listed}。</translation>
    </message>
    <message>
      <source>{folder} holds a sweep already. Resume it, or choose another folder.</source>
      <translation>{folder} 中已有超参数搜索。请继续它，或选择其他文件夹。</translation>
    </message>
    <message>
      <source>{folder} holds no sweep.</source>
      <translation>{folder} 中没有超参数搜索。</translation>
    </message>
    <message>
      <source>{folder} names no experiment that it could go on with: {source!r} is no path.</source>
      <translation>{folder} 没有指明可以继续的实验：{source!r} 不是路径。</translation>
    </message>
    <message>
      <source>{free} free, a checkpoint takes about {size}.</source>
      <translation>可用 {free}，一个检查点约占 {size}。</translation>
    </message>
    <message>
      <source>{help} Left empty: {meaning}.</source>
      <translation>{help} 留空：{meaning}。</translation>
    </message>
    <message>
      <source>{hint}{name} has no checkpoint to start from.</source>
      <translation>{hint}{name} 没有可作为起点的检查点。</translation>
    </message>
    <message>
      <source>{input}, drawing area</source>
      <translation>{input}，绘图区</translation>
    </message>
    <message numerus="yes">
      <source>{kept} of {n} runs</source>
      <translation>
        <numerusform>{n} 个运行中的 {kept} 个</numerusform>
      </translation>
    </message>
    <message>
      <source>{kept} of {total} runs kept. {axes}.</source>
      <translation>保留 {total} 个运行中的 {kept} 个。{axes}。</translation>
    </message>
    <message>
      <source>{kind} curve, area {area}</source>
      <translation>{kind} 曲线，面积 {area}</translation>
    </message>
    <message>
      <source>{kind} needs a schema. Only an InputFn can do without one.</source>
      <translation>{kind} 需要 schema。只有 InputFn 可以不用。</translation>
    </message>
    <message>
      <source>{label} cannot be read from byte {place} on; the {records} events before it are shown.</source>
      <translation>{label} 从字节 {place} 起无法读取；显示其前的 {records} 个事件。</translation>
    </message>
    <message>
      <source>{label} cannot be read from byte {start} to byte {end}; these {count} bytes were skipped.</source>
      <translation>{label} 从字节 {start} 到字节 {end} 无法读取；已跳过这 {count} 字节。</translation>
    </message>
    <message>
      <source>{label} cannot be read in {places} places, the first from byte {start} to byte {end}; {count} bytes in all were skipped.</source>
      <translation>{label} 有 {places} 处无法读取，第一处从字节 {start} 到字节 {end}；共跳过 {count} 字节。</translation>
    </message>
    <message>
      <source>{label} cannot be read: {reason}. Retrying.</source>
      <translation>无法读取 {label}：{reason}。正在重试。</translation>
    </message>
    <message>
      <source>{label} changed</source>
      <translation>{label} 已更改</translation>
    </message>
    <message>
      <source>{label} contains an invalid event at byte {place}; it was skipped.</source>
      <translation>{label} 在字节 {place} 处含有无效事件；已跳过。</translation>
    </message>
    <message>
      <source>{label} has no values to choose from.</source>
      <translation>{label} 没有可选的值。</translation>
    </message>
    <message>
      <source>{label} is nested too deep.</source>
      <translation>{label} 嵌套过深。</translation>
    </message>
    <message>
      <source>{label} is not a number: list its values instead of a range.</source>
      <translation>{label} 不是数值：请列出其值，而不是范围。</translation>
    </message>
    <message>
      <source>{label} is required and has no default. It must be {wanted}.</source>
      <translation>{label} 为必填项，且没有默认值。必须是{wanted}。</translation>
    </message>
    <message>
      <source>{label} is required: it has no default.</source>
      <translation>{label} 为必填：没有默认值。</translation>
    </message>
    <message>
      <source>{label} is stored as JPEG: give the bytes of a JPEG file, not pixels.</source>
      <translation>{label} 以 JPEG 存储：请提供 JPEG 文件的字节，而不是像素。</translation>
    </message>
    <message>
      <source>{label} must be a finite number. Leave it empty for no limit.</source>
      <translation>{label} 须为有限数值。留空表示没有限制。</translation>
    </message>
    <message>
      <source>{label} must be a number, not "{typed}".</source>
      <translation>{label} 必须是数字，而不是“{typed}”。</translation>
    </message>
    <message>
      <source>{label} must be a whole number, not "{typed}".</source>
      <translation>{label} 必须是整数，而不是“{typed}”。</translation>
    </message>
    <message>
      <source>{label} must be nested lists, as JSON: {problem} at character {place}.</source>
      <translation>{label} 必须是 JSON 嵌套列表：第 {place} 个字符处 {problem}。</translation>
    </message>
    <message>
      <source>{label} must be one of {shown}, not "{value}".{hint}</source>
      <translation>{label} 必须是 {shown} 之一，而不是“{value}”。{hint}</translation>
    </message>
    <message>
      <source>{label} must be true or false, not "{typed}".</source>
      <translation>{label} 必须是 true 或 false，而不是“{typed}”。</translation>
    </message>
    <message>
      <source>{label} must be {format} bytes or pixels.</source>
      <translation>{label} 必须是 {format} 字节或像素。</translation>
    </message>
    <message>
      <source>{label} must be {wanted}, not {width} x {height}.</source>
      <translation>{label} 必须是{wanted}，而不是 {width} x {height}。</translation>
    </message>
    <message>
      <source>{label} needs values, or a range.</source>
      <translation>{label} 需要值或范围。</translation>
    </message>
    <message numerus="yes">
      <source>{label} takes {n} values; {given} given.</source>
      <translation>
        <numerusform>{label} 需要 {n} 个值；给出了 {given} 个。</numerusform>
      </translation>
    </message>
    <message>
      <source>{label}, range</source>
      <translation>{label}，范围</translation>
    </message>
    <message>
      <source>{label}, size {number}</source>
      <translation>{label}，大小 {number}</translation>
    </message>
    <message>
      <source>{label}, steps</source>
      <translation>{label}，步数</translation>
    </message>
    <message>
      <source>{label}, value {number} of {count}</source>
      <translation>{label}，第 {number} 个值，共 {count} 个</translation>
    </message>
    <message>
      <source>{label}: "{text}" is not a number.</source>
      <translation>{label}：“{text}”不是数值。</translation>
    </message>
    <message>
      <source>{label}: the brackets of {value} do not match.</source>
      <translation>{label}：{value} 的括号不匹配。</translation>
    </message>
    <message>
      <source>{label}: write a range as "0.0001 .. 0.1 log" or "2 .. 6 step 2".</source>
      <translation>{label}：请将范围写成“0.0001 .. 0.1 log”或“2 .. 6 step 2”。</translation>
    </message>
    <message>
      <source>{label}: {where} is empty.</source>
      <translation>{label}：{where} 为空。</translation>
    </message>
    <message>
      <source>{late} did not answer within {seconds} s.</source>
      <translation>{late} 未在 {seconds} 秒内响应。</translation>
    </message>
    <message>
      <source>{least} to {most}</source>
      <translation>{least} 至 {most}</translation>
    </message>
    <message>
      <source>{least} to {most} steps</source>
      <translation>{least} 至 {most} 步</translation>
    </message>
    <message>
      <source>{least} to {most} values</source>
      <translation>{least} 至 {most} 个值</translation>
    </message>
    <message>
      <source>{left} steps to do, up to step {last}.</source>
      <translation>还需 {left} 步，直到第 {last} 步。</translation>
    </message>
    <message>
      <source>{lines} lines of {file} cannot be read; the other evaluations are shown.</source>
      <translation>{file} 中有 {lines} 行无法读取；其他评估照常显示。</translation>
    </message>
    <message>
      <source>{lost} That frees {size} and cannot be undone.</source>
      <translation>{lost} 将释放 {size}，且无法撤消。</translation>
    </message>
    <message>
      <source>{low} to {high}</source>
      <translation>{low} 到 {high}</translation>
    </message>
    <message>
      <source>{maker}: its parse spec</source>
      <translation>{maker}：其解析规格</translation>
    </message>
    <message>
      <source>{menu} menu</source>
      <translation>{menu} 菜单</translation>
    </message>
    <message>
      <source>{message}, which is of Python 2: convert the file with python -m lib2to3 -w FILE</source>
      <translation>{message}，这属于 Python 2：请用 python -m lib2to3 -w 文件 转换</translation>
    </message>
    <message>
      <source>{message}: a dict is indexed like a tensor; features is a dict, write features["NAME"]</source>
      <translation>{message}：字典被当作张量索引；features 是字典，请写 features["NAME"]</translation>
    </message>
    <message>
      <source>{message}: if it is a package, add it with `{add}`; a module of your own belongs beside the file</source>
      <translation>{message}：如果是软件包，请用 `{add}` 添加；您自己的模块应放在该文件旁边</translation>
    </message>
    <message>
      <source>{message}: it is there in notebooks only. Remove the lines that call it, or put # before them</source>
      <translation>{message}：它只存在于笔记本中。请删除调用它的行，或在前面加 #</translation>
    </message>
    <message>
      <source>{message}: labels are None when mode is PREDICT, so a model_fn returns its predictions before it uses labels</source>
      <translation>{message}：mode 为 PREDICT 时 labels 为 None，因此 model_fn 应在使用 labels 之前返回预测</translation>
    </message>
    <message>
      <source>{message}; it downloads something, and the server was not reached: check the network connection, or put the file where it is looked for</source>
      <translation>{message}；它要下载内容，但无法连接服务器：请检查网络连接，或把文件放到脚本查找的位置</translation>
    </message>
    <message>
      <source>{message}; params and features are dicts, write ["{name}"]</source>
      <translation>{message}；params 和 features 是字典，请写 ["{name}"]</translation>
    </message>
    <message>
      <source>{method} · {pruner} pruner</source>
      <translation>{method} · {pruner} 剪枝</translation>
    </message>
    <message numerus="yes">
      <source>{names} and {n} more</source>
      <translation>
        <numerusform>{names} 和另外 {n} 个</numerusform>
      </translation>
    </message>
    <message>
      <source>{names} classify or regress: such signatures take serialized tf.train.Examples only.</source>
      <translation>{names} 用于分类或回归：此类签名只接受序列化的 tf.train.Example。</translation>
    </message>
    <message>
      <source>{names}: infinite. The input is too large for this model, or its weights are.</source>
      <translation>{names}：无穷大。输入或模型权重过大。</translation>
    </message>
    <message>
      <source>{names}: not a number (NaN). The input, or this checkpoint's weights, are not finite.</source>
      <translation>{names}：不是数值 (NaN)。输入或此检查点的权重不是有限值。</translation>
    </message>
    <message>
      <source>{name}  ·  fed by {receiver}</source>
      <translation>{name}  ·  由 {receiver} 提供输入</translation>
    </message>
    <message>
      <source>{name} (label)</source>
      <translation>{name}（标签）</translation>
    </message>
    <message>
      <source>{name} ({key} to {value})</source>
      <translation>{name}（{key} 到 {value}）</translation>
    </message>
    <message numerus="yes">
      <source>{name} ({key} to {value}, {n} entries)</source>
      <translation>
        <numerusform>{name}（{key} 到 {value}，{n} 项）</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{name} ({n} classes)</source>
      <translation>
        <numerusform>{name}（{n} 个类别）</numerusform>
      </translation>
    </message>
    <message>
      <source>{name} at step {step}</source>
      <translation>{name}，第 {step} 步</translation>
    </message>
    <message>
      <source>{name} cannot be read: {reason}.</source>
      <translation>无法读取 {name}：{reason}。</translation>
    </message>
    <message>
      <source>{name} cannot be {done}: {reason}. {hint}</source>
      <translation>{name} 无法{done}：{reason}。{hint}</translation>
    </message>
    <message>
      <source>{name} defines no `experiment`. Its last line should be: experiment = Experiment(...).</source>
      <translation>{name} 没有定义 `experiment`。其最后一行应为：experiment = Experiment(...)。</translation>
    </message>
    <message>
      <source>{name} does not run now, so there is nothing to pause.</source>
      <translation>{name} 当前未在运行，没有可暂停的内容。</translation>
    </message>
    <message>
      <source>{name} ends inside a quoted text: a closing quote is missing.</source>
      <translation>{name} 在带引号的文本中结束：缺少右引号。</translation>
    </message>
    <message>
      <source>{name} from {first} to {last}</source>
      <translation>{name}：{first} 到 {last}</translation>
    </message>
    <message>
      <source>{name} from {first} to {last}.</source>
      <translation>{name}：{first} 到 {last}。</translation>
    </message>
    <message>
      <source>{name} goes with a build_fn; a {model} brings its own.</source>
      <translation>{name} 与 build_fn 搭配使用；{model} 自带此项。</translation>
    </message>
    <message>
      <source>{name} goes with a loss_fn; a head brings its own.</source>
      <translation>{name} 与 loss_fn 搭配使用；head 自带此项。</translation>
    </message>
    <message>
      <source>{name} has a column "{column}" more. Choose files with the same columns.</source>
      <translation>{name} 多出一列“{column}”。请选择列相同的文件。</translation>
    </message>
    <message>
      <source>{name} has a header line and no rows.</source>
      <translation>{name} 有标题行，但没有数据行。</translation>
    </message>
    <message>
      <source>{name} has a line of more than {most}; such lines are not read.</source>
      <translation>{name} 有一行超过 {most}；不读取这样的行。</translation>
    </message>
    <message>
      <source>{name} has ended.</source>
      <translation>{name} 已结束。</translation>
    </message>
    <message>
      <source>{name} has no checkpoint yet. Train it first.</source>
      <translation>{name} 还没有检查点。请先训练。</translation>
    </message>
    <message>
      <source>{name} has no checkpoint {step}.</source>
      <translation>{name} 没有检查点 {step}。</translation>
    </message>
    <message>
      <source>{name} has no checkpoint {which}. There are: best, latest, {steps}.</source>
      <translation>{name} 没有检查点 {which}。现有：best、latest、{steps}。</translation>
    </message>
    <message>
      <source>{name} has no evaluation "{evaluation}". There are: {names}.</source>
      <translation>{name} 没有评估“{evaluation}”。现有：{names}。</translation>
    </message>
    <message>
      <source>{name} has no evaluation yet, so there is nothing to replay.</source>
      <translation>{name} 还没有评估，因此没有可重放的内容。</translation>
    </message>
    <message>
      <source>{name} has no feature schema, so no file can be read for it. Add an evaluation to its Data instead.</source>
      <translation>{name} 没有特征模式，因此无法为其读取文件。请改为在其 Data 中添加评估。</translation>
    </message>
    <message>
      <source>{name} has no header line and {n} columns, not {wanted} ({names}). Add a line that names the columns.</source>
      <translation>{name} 没有标题行，列数为 {n}，而不是 {wanted}（{names}）。请添加一行列名。</translation>
    </message>
    <message>
      <source>{name} has the column {names} twice.</source>
      <translation>{name} 中的列 {names} 重复。</translation>
    </message>
    <message>
      <source>{name} has {n} columns, and the names of {given} are given: {names}.</source>
      <translation>{name} 有 {n} 列，却给出了 {given} 个列名：{names}。</translation>
    </message>
    <message>
      <source>{name} holds no numbers</source>
      <translation>{name} 不含数值</translation>
    </message>
    <message>
      <source>{name} holds no records.</source>
      <translation>{name} 不含任何记录。</translation>
    </message>
    <message>
      <source>{name} holds values that are NaN or infinite</source>
      <translation>{name} 含有 NaN 或无穷大的值</translation>
    </message>
    <message>
      <source>{name} is a CSV file in a packing that is not read. Use gzip, or none.</source>
      <translation>{name} 是以不支持的格式压缩的 CSV 文件。请使用 gzip，或不压缩。</translation>
    </message>
    <message>
      <source>{name} is a generator; {wanted}. Make a Dataset of it: tf.data.Dataset.from_generator({name}, ...).</source>
      <translation>{name} 是生成器；{wanted}。请由它创建 Dataset：tf.data.Dataset.from_generator({name}, ...)。</translation>
    </message>
    <message>
      <source>{name} is a notebook. Save it as a Python file, with jupyter nbconvert --to script {name}, and open that one.</source>
      <translation>{name} 是笔记本。请用 jupyter nbconvert --to script {name} 将其存为 Python 文件，然后打开该文件。</translation>
    </message>
    <message>
      <source>{name} is a text in UTF-16. Save it as UTF-8.</source>
      <translation>{name} 是 UTF-16 文本。请另存为 UTF-8。</translation>
    </message>
    <message>
      <source>{name} is being trained by another process (pid {pid} on {host}). Stop it first, or start a new run.</source>
      <translation>{name} 正由另一个进程训练（{host} 上的 pid {pid}）。请先停止它，或启动新运行。</translation>
    </message>
    <message>
      <source>{name} is being trained by another process. Stop it first, or start a new run.</source>
      <translation>{name} 正由另一个进程训练。请先停止它，或启动新运行。</translation>
    </message>
    <message>
      <source>{name} is being trained. Stop it first.</source>
      <translation>{name} 正在训练。请先停止它。</translation>
    </message>
    <message>
      <source>{name} is both a param and a setting: only one of them can vary.</source>
      <translation>{name} 既是参数又是设置：只能让其中之一变化。</translation>
    </message>
    <message numerus="yes">
      <source>{name} is damaged or cut short: the first {n} records are shown, and nothing behind can be read.</source>
      <translation>
        <numerusform>{name} 已损坏或被截断：显示前 {n} 条记录，其后的内容无法读取。</numerusform>
      </translation>
    </message>
    <message>
      <source>{name} is damaged: it cannot be unpacked to its end.</source>
      <translation>{name} 已损坏：无法解压到末尾。</translation>
    </message>
    <message>
      <source>{name} is damaged: {problem}.</source>
      <translation>{name} 已损坏：{problem}。</translation>
    </message>
    <message>
      <source>{name} is empty.</source>
      <translation>{name} 为空。</translation>
    </message>
    <message>
      <source>{name} is empty; its first line must name the columns.</source>
      <translation>{name} 为空；第一行必须是列名。</translation>
    </message>
    <message>
      <source>{name} is larger than {largest} MB; save it as .npy.</source>
      <translation>{name} 大于 {largest} MB；请另存为 .npy。</translation>
    </message>
    <message>
      <source>{name} is missing</source>
      <translation>缺少 {name}</translation>
    </message>
    <message>
      <source>{name} is missing in row {row}.</source>
      <translation>第 {row} 行缺少 {name}。</translation>
    </message>
    <message>
      <source>{name} is neither text nor a TFRecord file, or its first record is damaged.</source>
      <translation>{name} 既不是文本也不是 TFRecord 文件，或其第一条记录已损坏。</translation>
    </message>
    <message>
      <source>{name} is no {suffix} file of numbers: {detail}.</source>
      <translation>{name} 不是由数值组成的 {suffix} 文件：{detail}。</translation>
    </message>
    <message>
      <source>{name} is none of the files a tensor can come from: {suffixes}.</source>
      <translation>{name} 不是可以读取张量的文件类型：{suffixes}。</translation>
    </message>
    <message>
      <source>{name} is not Python source: {error}.</source>
      <translation>{name} 不是 Python 源代码：{error}。</translation>
    </message>
    <message>
      <source>{name} is not Python source: {reason}.</source>
      <translation>{name} 不是 Python 源代码：{reason}。</translation>
    </message>
    <message>
      <source>{name} is not a CSV file in UTF-8. Save it as UTF-8.</source>
      <translation>{name} 不是 UTF-8 编码的 CSV 文件。请另存为 UTF-8。</translation>
    </message>
    <message>
      <source>{name} is not a CSV file in UTF-8: line {line} has the byte {byte}, as texts in Latin-1 and of Windows may have. Save it as UTF-8.</source>
      <translation>{name} 不是 UTF-8 编码的 CSV 文件：第 {line} 行含有字节 {byte}，Latin-1 文本和 Windows 文本中可能有这样的字节。请另存为 UTF-8。</translation>
    </message>
    <message>
      <source>{name} is not a CSV file in UTF-8: {error}.</source>
      <translation>{name} 不是 UTF-8 编码的 CSV 文件：{error}。</translation>
    </message>
    <message>
      <source>{name} is not a TFRecord file, or is damaged: its first record cannot be read.</source>
      <translation>{name} 不是 TFRecord 文件，或已损坏：无法读取第一条记录。</translation>
    </message>
    <message>
      <source>{name} is not a run: there is no checkpoint to choose. Leave this out.</source>
      <translation>{name} 不是运行：没有可选择的检查点。请省略此项。</translation>
    </message>
    <message>
      <source>{name} is not a single value, so it cannot be varied.</source>
      <translation>{name} 不是单个值，因此无法变化。</translation>
    </message>
    <message>
      <source>{name} is not being trained now, so there is nothing to discard.</source>
      <translation>{name} 当前未在训练，没有可丢弃的内容。</translation>
    </message>
    <message>
      <source>{name} is not being trained now, so there is nothing to evaluate.</source>
      <translation>{name} 当前未在训练，没有可评估的内容。</translation>
    </message>
    <message>
      <source>{name} is not being trained now, so there is nothing to extend.</source>
      <translation>{name} 当前未在训练，没有可延长的内容。</translation>
    </message>
    <message>
      <source>{name} is not being trained now, so there is nothing to pause.</source>
      <translation>{name} 当前未在训练，没有可暂停的内容。</translation>
    </message>
    <message>
      <source>{name} is not being trained now, so there is nothing to resume.</source>
      <translation>{name} 当前未在训练，没有可继续的内容。</translation>
    </message>
    <message>
      <source>{name} is not being trained now, so there is nothing to save.</source>
      <translation>{name} 当前未在训练，没有可保存的内容。</translation>
    </message>
    <message>
      <source>{name} is not being trained now, so there is nothing to stop.</source>
      <translation>{name} 当前未在训练，没有可停止的内容。</translation>
    </message>
    <message>
      <source>{name} is not being trained now. Checkpoints without metrics are evaluated.</source>
      <translation>{name} 当前未在训练。将评估没有指标的检查点。</translation>
    </message>
    <message>
      <source>{name} is not in it</source>
      <translation>其中没有 {name}</translation>
    </message>
    <message>
      <source>{name} is not in the checkpoint</source>
      <translation>{name} 不在检查点中</translation>
    </message>
    <message>
      <source>{name} is not text in the encoding that its first lines name.</source>
      <translation>{name} 不是其开头几行所声明编码的文本。</translation>
    </message>
    <message>
      <source>{name} is not what was allowed to run: it was added or changed since then, or its folder is not a package of the experiment. Open the experiment again.</source>
      <translation>{name} 不是当初允许运行的内容：它是后来添加或更改的，或者它所在的文件夹不是该实验的包。请重新打开该实验。</translation>
    </message>
    <message>
      <source>{name} is required and has no default.</source>
      <translation>{name} 为必填项，且没有默认值。</translation>
    </message>
    <message>
      <source>{name} is shorter than it should be</source>
      <translation>{name} 比应有的短</translation>
    </message>
    <message>
      <source>{name} is trained by another program, which does not say when it ends. {end}</source>
      <translation>{name} 由另一个程序训练，该程序不会告知何时结束。{end}</translation>
    </message>
    <message>
      <source>{name} is {dtype}, which cannot be given here.</source>
      <translation>{name} 的类型为 {dtype}，无法在此给出。</translation>
    </message>
    <message>
      <source>{name} is {dtype}: name the values it takes, --values A B C.</source>
      <translation>{name} 为 {dtype}：请指定其取值，--values A B C。</translation>
    </message>
    <message>
      <source>{name} is {saved} there and {shape} now</source>
      <translation>{name} 在其中为 {saved}，现在为 {shape}</translation>
    </message>
    <message>
      <source>{name} keeps the experiment it was trained with. Leave --experiment out: it is for runs that other programs trained.</source>
      <translation>{name} 保存了训练它的实验。请省略 --experiment：它用于其他程序训练的运行。</translation>
    </message>
    <message>
      <source>{name} lacks the column "{column}" of {first}. Choose files with the same columns.</source>
      <translation>{name} 缺少 {first} 中的列“{column}”。请选择列相同的文件。</translation>
    </message>
    <message>
      <source>{name} line {line} ({cells} cells)</source>
      <translation>{name} 第 {line} 行（{cells} 个单元格）</translation>
    </message>
    <message>
      <source>{name} must be a function, not {kind}.</source>
      <translation>{name} 必须是函数，而不是 {kind}。</translation>
    </message>
    <message>
      <source>{name} must end in .csv or .json.</source>
      <translation>{name} 须以 .csv 或 .json 结尾。</translation>
    </message>
    <message>
      <source>{name} must end in .py.</source>
      <translation>{name} 必须以 .py 结尾。</translation>
    </message>
    <message>
      <source>{name} must hold an object, with values by name.</source>
      <translation>{name} 须包含一个对象，其值按名称给出。</translation>
    </message>
    <message>
      <source>{name} removes its checkpoints faster than one can be used. Raise Keep latest.</source>
      <translation>{name} 移除检查点的速度快于使用速度。请增大“保留最新”。</translation>
    </message>
    <message>
      <source>{name} returned a function, {wanted}. Give the function that it returned, not the one that makes it.</source>
      <translation>{name} 返回了函数；{wanted}。请给出它返回的函数，而不是生成该函数的函数。</translation>
    </message>
    <message>
      <source>{name} returned nothing; {wanted}. Its last line may lack a `return`.</source>
      <translation>{name} 没有返回任何内容；{wanted}。最后一行可能缺少 `return`。</translation>
    </message>
    <message>
      <source>{name} returned {n} things; {wanted}.</source>
      <translation>{name} 返回了 {n} 项；{wanted}。</translation>
    </message>
    <message>
      <source>{name} serves</source>
      <translation>{name} 正在提供变量</translation>
    </message>
    <message>
      <source>{name} takes a list with an entry per step, not {value!r}.</source>
      <translation>{name} 需要每步一个条目的列表，而不是 {value!r}。</translation>
    </message>
    <message>
      <source>{name} takes dense tensors, so it cannot be run on a record of Examples.</source>
      <translation>{name} 接受稠密张量，因此无法对 Example 记录运行。</translation>
    </message>
    <message>
      <source>{name} takes {dtype} values, not "{text}".</source>
      <translation>{name} 需要 {dtype} 值，而不是“{text}”。</translation>
    </message>
    <message>
      <source>{name} takes {kind} values.</source>
      <translation>{name} 需要 {kind} 值。</translation>
    </message>
    <message>
      <source>{name} takes {kind}, not {what}.</source>
      <translation>{name} 需要 {kind}，而不是 {what}。</translation>
    </message>
    <message>
      <source>{name} takes {kind}; {source} holds {what}.</source>
      <translation>{name} 需要 {kind}；{source} 包含 {what}。</translation>
    </message>
    <message>
      <source>{name} trains</source>
      <translation>{name} 正在训练</translation>
    </message>
    <message>
      <source>{name} trains while it is imported (line {line}), so that was taken over; what follows it, `experiment` too, was not run. To have that used, put the training under `if __name__ == "__main__":`.</source>
      <translation>{name} 在导入时就进行训练（第 {line} 行），因此接管了该训练；其后的内容（包括 `experiment`）没有运行。若要使用它们，请将训练放在 `if __name__ == "__main__":` 之下。</translation>
    </message>
    <message>
      <source>{name} travels inside it</source>
      <translation>{name} 包含在其中</translation>
    </message>
    <message>
      <source>{name} waits for {chief}</source>
      <translation>{name} 正在等待 {chief}</translation>
    </message>
    <message>
      <source>{name} was changed while it was being read. Try again when it is complete.</source>
      <translation>{name} 在读取过程中被更改。请在文件完整后重试。</translation>
    </message>
    <message>
      <source>{name} was not compared: {why}.</source>
      <translation>未比较 {name}：{why}。</translation>
    </message>
    <message>
      <source>{name} was not exported by the Workbench: it is left as it is, without a note.</source>
      <translation>{name} 不是由 Workbench 导出的：保持原样，不添加备注。</translation>
    </message>
    <message>
      <source>{name} was not loaded: there is no confinement here.</source>
      <translation>未加载 {name}：此处没有隔离。</translation>
    </message>
    <message>
      <source>{name} was not made by the Workbench, so nothing in it says what its model and data are. Name the experiment it was trained with: --experiment FILE.</source>
      <translation>{name} 不是由 Workbench 创建的，其中没有说明其模型和数据。请指定训练它的实验：--experiment FILE。</translation>
    </message>
    <message>
      <source>{name} was not made by the Workbench: its curves and checkpoints can be looked at, but without its experiment it can neither be trained nor exported.</source>
      <translation>{name} 不是由 Workbench 创建的：可以查看其曲线和检查点，但没有其实验就无法训练或导出。</translation>
    </message>
    <message>
      <source>{name} was trained to step {step}, but none of its checkpoints is left. Training would begin with fresh weights, so it does not begin. Start a new run.</source>
      <translation>{name} 已训练到第 {step} 步，但其检查点已全部不在。训练会从全新的权重开始，因此不予开始。请启动新运行。</translation>
    </message>
    <message>
      <source>{name} {value} at step {step}</source>
      <translation>{name} {value}（第 {step} 步）</translation>
    </message>
    <message>
      <source>{name}, line {line}</source>
      <translation>{name} 第 {line} 行</translation>
    </message>
    <message>
      <source>{name}, line {line} has {n} cells, where there are {wanted} columns.</source>
      <translation>{name} 第 {line} 行有 {n} 个单元格，而列数为 {wanted}。</translation>
    </message>
    <message>
      <source>{name}, line {line},</source>
      <translation>{name} 第 {line} 行</translation>
    </message>
    <message>
      <source>{name}, line {line}: this is not text in UTF-8. Save the file as UTF-8, or name its encoding in the first line, as in # -*- coding: latin-1 -*-.</source>
      <translation>{name} 第 {line} 行：这不是 UTF-8 文本。请将文件存为 UTF-8，或在第一行声明其编码，例如 # -*- coding: latin-1 -*-。</translation>
    </message>
    <message>
      <source>{name}, line {line}: {error}</source>
      <translation>{name} 第 {line} 行：{error}</translation>
    </message>
    <message>
      <source>{name}, of a TrainSpec</source>
      <translation>{name}，来自 TrainSpec</translation>
    </message>
    <message>
      <source>{name}, of an EvalSpec</source>
      <translation>{name}，来自 EvalSpec</translation>
    </message>
    <message>
      <source>{name}, of {call} in line {line}</source>
      <translation>{name}，来自第 {line} 行的 {call}</translation>
    </message>
    <message>
      <source>{name}, or a module beside it, is no longer what was allowed to run, so nothing of it was run. Open it again.</source>
      <translation>{name} 或其旁边的某个模块已不再是获准运行的内容，因此没有运行其中任何内容。请重新打开它。</translation>
    </message>
    <message>
      <source>{name}, record {index} is neither a tf.train.Example nor a tf.train.SequenceExample.</source>
      <translation>{name} 的记录 {index} 既不是 tf.train.Example，也不是 tf.train.SequenceExample。</translation>
    </message>
    <message>
      <source>{name}, record {index}: {error}</source>
      <translation>{name} 记录 {index}：{error}</translation>
    </message>
    <message>
      <source>{name}, step {n}</source>
      <translation>{name}，第 {n} 步</translation>
    </message>
    <message>
      <source>{name}: "{part}" is not known. There are: {names}.</source>
      <translation>{name}：“{part}”未知。现有：{names}。</translation>
    </message>
    <message>
      <source>{name}: "{part}" must hold values by name.</source>
      <translation>{name}：“{part}”须包含按名称给出的值。</translation>
    </message>
    <message>
      <source>{name}: column {place} has no name. Name it in the first line.</source>
      <translation>{name}：第 {place} 列没有名称。请在第一行中为其命名。</translation>
    </message>
    <message>
      <source>{name}: from {first} to {last}, {span}.</source>
      <translation>{name}：{first} 到 {last}，{span}。</translation>
    </message>
    <message>
      <source>{name}: record {index} is too large, and nothing behind it can be read. {why}</source>
      <translation>{name}：记录 {index} 过大，其后的内容都无法读取。{why}</translation>
    </message>
    <message>
      <source>{name}: what the run was asked for</source>
      <translation>{name}：运行的设定值</translation>
    </message>
    <message numerus="yes">
      <source>{name}: {n} points, step {first} to {end}, last {last}, {span}.</source>
      <translation>
        <numerusform>{name}：{n} 个点，第 {first} 到 {end} 步，最后 {last}，{span}。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{name}: {n} rows, {time} in the model</source>
      <translation>
        <numerusform>{name}：{n} 行，模型用时 {time}</numerusform>
      </translation>
    </message>
    <message>
      <source>{name}: {said}, got {value}</source>
      <translation>{name}：{said}，得到 {value}</translation>
    </message>
    <message>
      <source>{new} is mapped twice: to {first} and to {old}.</source>
      <translation>{new} 被映射了两次：{first} 和 {old}。</translation>
    </message>
    <message>
      <source>{number} of {count}</source>
      <translation>{number} / {count}</translation>
    </message>
    <message numerus="yes">
      <source>{n} are left out by the pattern.</source>
      <translation>
        <numerusform>模式排除了 {n} 个。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} bins</source>
      <translation>
        <numerusform>{n} 个区间</numerusform>
      </translation>
    </message>
    <message>
      <source>{n} bytes</source>
      <translation>{n} 字节</translation>
    </message>
    <message numerus="yes">
      <source>{n} cases fail</source>
      <translation>
        <numerusform>{n} 个用例失败</numerusform>
      </translation>
    </message>
    <message>
      <source>{n} changed shape ({names})</source>
      <translation>{n} 个形状已变（{names}）</translation>
    </message>
    <message numerus="yes">
      <source>{n} columns</source>
      <translation>
        <numerusform>{n} 列</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} evaluations left</source>
      <translation>
        <numerusform>还剩 {n} 次评估</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} evaluations of {metric}; {status}</source>
      <translation>
        <numerusform>{n} 次 {metric} 评估；{status}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} evaluations will happen</source>
      <translation>
        <numerusform>将进行 {n} 次评估</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} event files, {size} bytes, last written {age} s ago.</source>
      <translation>
        <numerusform>{n} 个事件文件，{size} 字节，最后写入于 {age} 秒前。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} features</source>
      <translation>
        <numerusform>{n} 个特征</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} files, {size}.</source>
      <translation>
        <numerusform>{n} 个文件，{size}。</numerusform>
      </translation>
    </message>
    <message>
      <source>{n} gone ({names})</source>
      <translation>{n} 个消失（{names}）</translation>
    </message>
    <message numerus="yes">
      <source>{n} hidden runs: hide again</source>
      <translation>
        <numerusform>{n} 个隐藏的运行：再次隐藏</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} hidden runs: show</source>
      <translation>
        <numerusform>{n} 个隐藏的运行：显示</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} items</source>
      <translation>
        <numerusform>{n} 个项目</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} lines added</source>
      <translation>
        <numerusform>新增 {n} 行</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} lines have another number of cells than the {columns} columns, and were left out: {places}.</source>
      <translation>
        <numerusform>{n} 行的单元格数与 {columns} 列不符，已略过：{places}。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} lines removed</source>
      <translation>
        <numerusform>删除 {n} 行</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} more</source>
      <translation>
        <numerusform>另有 {n} 个</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} more curves</source>
      <translation>
        <numerusform>另外 {n} 条曲线</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} more reasons</source>
      <translation>
        <numerusform>另有 {n} 个原因</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} more: see Details.</source>
      <translation>
        <numerusform>另有 {n} 项：见“详情”。</numerusform>
      </translation>
    </message>
    <message>
      <source>{n} new ({names})</source>
      <translation>{n} 个新增（{names}）</translation>
    </message>
    <message numerus="yes">
      <source>{n} notices</source>
      <translation>
        <numerusform>{n} 条提示</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} ops</source>
      <translation>
        <numerusform>{n} 个 op</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} ops of {kinds} kinds.</source>
      <translation>
        <numerusform>{n} 个运算，{kinds} 种。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} ops: no code needed</source>
      <translation>
        <numerusform>{n} 个运算：无需代码</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} pictures</source>
      <translation>
        <numerusform>{n} 张图片</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} records</source>
      <translation>
        <numerusform>{n} 条记录</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} rows</source>
      <translation>
        <numerusform>{n} 行</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} rows of {data}</source>
      <translation>
        <numerusform>{n} 行：{data}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} runs</source>
      <translation>
        <numerusform>{n} 个运行</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} runs left from an earlier window: {names}</source>
      <translation>
        <numerusform>早先窗口留下 {n} 个运行：{names}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} runs of {experiment}</source>
      <translation>
        <numerusform>{experiment} 的 {n} 个运行</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} runs queued: {names}</source>
      <translation>
        <numerusform>{n} 个运行排队中：{names}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} runs were queued when the window closed. Train or clear the queue on the Runs page.</source>
      <translation>
        <numerusform>窗口关闭时队列中有 {n} 个运行。请在“运行”页面训练或清空队列。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} runs. {axes}.</source>
      <translation>
        <numerusform>{n} 个运行。{axes}。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} slots</source>
      <translation>
        <numerusform>{n} 个 slot</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} steps</source>
      <translation>
        <numerusform>{n} 步</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} steps left</source>
      <translation>
        <numerusform>还剩 {n} 步</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} tensors</source>
      <translation>
        <numerusform>{n} 个张量</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} values</source>
      <translation>
        <numerusform>{n} 个值</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} values are NaN or infinite</source>
      <translation>
        <numerusform>{n} 个值为 NaN 或无穷大</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} variables · {weights} weights in {size} · {rest} for training only</source>
      <translation>
        <numerusform>{n} 个变量 · {weights} 个权重，共 {size} · {rest} 仅用于训练</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} weights</source>
      <translation>
        <numerusform>{n} 个权重</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} without an answer</source>
      <translation>
        <numerusform>{n} 行无答案</numerusform>
      </translation>
    </message>
    <message>
      <source>{operation} multiplies by a matrix of shape {shape}, which has no elements{where}. TensorFlow would end the whole program there, so it was not run. Give each layer at least one unit and one feature.</source>
      <translation>{operation} 要乘以一个形状为 {shape} 的矩阵，而它没有任何元素{where}。TensorFlow 会在那里结束整个程序，因此没有运行。请给每一层至少一个单元和一个特征。</translation>
    </message>
    <message>
      <source>{ops} evaluate</source>
      <translation>评估 {ops}</translation>
    </message>
    <message>
      <source>{ops} serve</source>
      <translation>服务 {ops}</translation>
    </message>
    <message>
      <source>{ops} train</source>
      <translation>训练 {ops}</translation>
    </message>
    <message>
      <source>{path} also contains {name}, a graph in several parts. It is not checked here, and other versions of TensorFlow may load it instead. Load it only if you trust where it comes from.</source>
      <translation>{path} 还包含 {name}，即分为多个部分的计算图。此处不会检查它，而其他版本的 TensorFlow 可能会改为加载它。仅当您信任其来源时才加载。</translation>
    </message>
    <message>
      <source>{path} cannot be loaded: its variables are damaged ({problem}).</source>
      <translation>无法加载 {path}：其变量已损坏（{problem}）。</translation>
    </message>
    <message>
      <source>{path} cannot be loaded: its variables are missing.</source>
      <translation>无法加载 {path}：缺少其变量。</translation>
    </message>
    <message>
      <source>{path} cannot be loaded: {name} is not a plain file.</source>
      <translation>无法加载 {path}：{name} 不是普通文件。</translation>
    </message>
    <message>
      <source>{path} cannot be loaded: {reason}.</source>
      <translation>无法加载 {path}：{reason}。</translation>
    </message>
    <message>
      <source>{path} cannot be read here: its graph was not understood ({type}).</source>
      <translation>无法在此读取 {path}：无法理解其计算图（{type}）。</translation>
    </message>
    <message>
      <source>{path} changed after it was checked, so it was not loaded. Try again.</source>
      <translation>{path} 在检查之后发生了变化，因此未加载。请重试。</translation>
    </message>
    <message>
      <source>{path} does not exist, neither as a folder nor as the prefix of a checkpoint. Check the path.</source>
      <translation>{path} 不存在，既不是文件夹，也不是检查点的前缀。请检查路径。</translation>
    </message>
    <message>
      <source>{path} has its graph as text, {text}, which is not read. Save the model as {name}.</source>
      <translation>{path} 的计算图为文本格式 {text}，无法读取。请将模型保存为 {name}。</translation>
    </message>
    <message>
      <source>{path} has no graph for {wanted}. Its graphs are tagged: {there}.</source>
      <translation>{path} 没有用于 {wanted} 的计算图。其计算图的标签：{there}。</translation>
    </message>
    <message>
      <source>{path} has no signature that can be asked.</source>
      <translation>{path} 没有可查询的签名。</translation>
    </message>
    <message>
      <source>{path} has no signature, so it cannot be asked.</source>
      <translation>{path} 没有签名，因此无法查询。</translation>
    </message>
    <message>
      <source>{path} has {n} records, so none with index {index} (they count from 0).</source>
      <translation>{path} 有 {n} 条记录，因此没有索引为 {index} 的记录（从 0 开始计数）。</translation>
    </message>
    <message>
      <source>{path} holds exports, but is none itself. Choose one of: {versions}.</source>
      <translation>{path} 包含导出模型，但其本身不是。请选择其中之一：{versions}。</translation>
    </message>
    <message>
      <source>{path} holds exports. Choose one of them, such as {folder}.</source>
      <translation>{path} 中有导出模型。请选择其中之一，例如 {folder}。</translation>
    </message>
    <message>
      <source>{path} holds no export: it has neither a saved_model.pb nor a folder VERSION with one.</source>
      <translation>{path} 中没有导出模型：既没有 saved_model.pb，也没有包含它的 VERSION 文件夹。</translation>
    </message>
    <message>
      <source>{path} holds no run to resume. Name an experiment to start a new one.</source>
      <translation>{path} 中没有可继续的运行。请指定实验以启动新运行。</translation>
    </message>
    <message>
      <source>{path} holds no runs. Name a workspace, a sweep's folder, or a folder of runs.</source>
      <translation>{path} 中没有运行。请指定工作区、超参数搜索的文件夹或存放运行的文件夹。</translation>
    </message>
    <message>
      <source>{path} is a URL. Download the run first, then start from the copy.</source>
      <translation>{path} 是 URL。请先下载该运行，再以副本为起点。</translation>
    </message>
    <message>
      <source>{path} is a file of a checkpoint; name the checkpoint without .index.</source>
      <translation>{path} 是检查点的一个文件；请填写不带 .index 的检查点名称。</translation>
    </message>
    <message>
      <source>{path} is a file. An export is the folder that holds {name}.{hint}</source>
      <translation>{path} 是文件。导出模型是包含 {name} 的文件夹。{hint}</translation>
    </message>
    <message>
      <source>{path} is a folder. Choose a TFRecord file in it.</source>
      <translation>{path} 是文件夹。请选择其中的 TFRecord 文件。</translation>
    </message>
    <message>
      <source>{path} is a folder. Choose the files in it.</source>
      <translation>{path} 是文件夹。请选择其中的文件。</translation>
    </message>
    <message>
      <source>{path} is damaged, or no TFRecord file: record {index} cannot be read.</source>
      <translation>{path} 已损坏，或不是 TFRecord 文件：无法读取记录 {index}。</translation>
    </message>
    <message>
      <source>{path} is neither a checkpoint nor a SavedModel. Choose a checkpoint's .index file, or a folder.</source>
      <translation>{path} 既不是检查点也不是 SavedModel。请选择检查点的 .index 文件，或选择文件夹。</translation>
    </message>
    <message>
      <source>{path} is not a run: it has neither checkpoints nor event files. Choose the folder that training wrote into (Estimator's model_dir).{hint}</source>
      <translation>{path} 不是运行：既无检查点，也无事件文件。请选择训练写入的文件夹（Estimator 的 model_dir）。{hint}</translation>
    </message>
    <message>
      <source>{path} is not an export: it has no {name}.{hint}</source>
      <translation>{path} 不是导出模型：其中没有 {name}。{hint}</translation>
    </message>
    <message>
      <source>{path} is not empty. Choose another folder for the run.</source>
      <translation>{path} 不为空。请为运行选择其他文件夹。</translation>
    </message>
    <message>
      <source>{path} is part of the run {name}. Choose {folder}.</source>
      <translation>{path} 是运行 {name} 的一部分。请选择 {folder}。</translation>
    </message>
    <message>
      <source>{path}: record {index} is too large. {why}</source>
      <translation>{path}：记录 {index} 过大。{why}</translation>
    </message>
    <message>
      <source>{place} What the loop did, evaluating and stopping too, is done by the Workbench now: see Max steps and Checkpoint every.</source>
      <translation>{place}循环所做的工作（包括评估和停止）现在由 Workbench 完成：参见“最大步数”和“检查点间隔”。</translation>
    </message>
    <message>
      <source>{place} did not answer within {seconds} s. The model may still be loading, or the request is large: try again, or allow more time.</source>
      <translation>{place} 未在 {seconds} 秒内响应。模型可能仍在加载，或请求较大：请重试，或允许更长时间。</translation>
    </message>
    <message>
      <source>{place} does not speak {spoken}. If it is the {meant} port, write {other}://{place}/{path}</source>
      <translation>{place} 不支持 {spoken}。如果这是 {meant} 端口，请填写 {other}://{place}/{path}</translation>
    </message>
    <message>
      <source>{place} is not TensorFlow Serving's REST port. {why}</source>
      <translation>{place} 不是 TensorFlow Serving 的 REST 端口。{why}</translation>
    </message>
    <message>
      <source>{place} of {counted}</source>
      <translation>{place} / {counted}</translation>
    </message>
    <message>
      <source>{place} serves no model "{model}", or no version of it is loaded. The name is the one given to the server as --model_name or in its model config.</source>
      <translation>{place} 不提供模型“{model}”，或未加载其任何版本。名称是通过 --model_name 或在模型配置中指定给服务器的名称。</translation>
    </message>
    <message>
      <source>{place} speaks gRPC, but it is not TensorFlow Serving.</source>
      <translation>{place} 支持 gRPC，但不是 TensorFlow Serving。</translation>
    </message>
    <message>
      <source>{place}: "{name}" is empty and has no default.</source>
      <translation>{place}：“{name}”为空，且没有默认值。</translation>
    </message>
    <message>
      <source>{plan}, and patience is {patience} {unit}: early stopping can never end this run. Lower Patience, or evaluate more often (Checkpoint every).</source>
      <translation>{plan}，而耐心为 {patience}（{unit}）：早停永远无法结束此运行。请降低“耐心”，或更频繁地评估（“检查点间隔”）。</translation>
    </message>
    <message>
      <source>{plan}; patience is off.</source>
      <translation>{plan}；耐心已关闭。</translation>
    </message>
    <message>
      <source>{plan}; patience is {patience} {unit}.</source>
      <translation>{plan}；耐心为 {patience}（{unit}）。</translation>
    </message>
    <message>
      <source>{problem} Mend these lines first.</source>
      <translation>{problem} 请先修正这些行。</translation>
    </message>
    <message>
      <source>{program} is not installed</source>
      <translation>未安装 {program}</translation>
    </message>
    <message>
      <source>{reason} Nothing is to be exported, so training continues.</source>
      <translation>{reason} 不需要导出，因此训练继续。</translation>
    </message>
    <message>
      <source>{reason} {kept}; training continues.</source>
      <translation>{reason} {kept}；训练继续。</translation>
    </message>
    <message>
      <source>{reason}. Check that it exists and can be reached.</source>
      <translation>{reason}。请确认它存在且可访问。</translation>
    </message>
    <message>
      <source>{reason}. The script's own arguments are params: --param {name}=VALUE.</source>
      <translation>{reason}。脚本自己的参数就是 params：--param {name}=值。</translation>
    </message>
    <message>
      <source>{rows} evaluation records</source>
      <translation>{rows} 条评估记录</translation>
    </message>
    <message>
      <source>{rows}, {columns}</source>
      <translation>{rows}，{columns}</translation>
    </message>
    <message>
      <source>{runs}, {drawn} drawn</source>
      <translation>{runs}，绘制 {drawn} 个</translation>
    </message>
    <message>
      <source>{run} failed. {why}</source>
      <translation>{run} 失败。{why}</translation>
    </message>
    <message>
      <source>{run} has finished.</source>
      <translation>{run} 已完成。</translation>
    </message>
    <message>
      <source>{run} has finished: its data is used up.</source>
      <translation>{run} 已完成：数据已用尽。</translation>
    </message>
    <message>
      <source>{run} is being trained by another cluster ({where}). Stop that one first, or give {name} the TF_CONFIG of that cluster or another folder.</source>
      <translation>{run} 正由另一个集群训练（{where}）。请先停止该集群，或为 {name} 提供该集群的 TF_CONFIG 或另一个文件夹。</translation>
    </message>
    <message>
      <source>{run} is making steps again.</source>
      <translation>{run} 又有新的步了。</translation>
    </message>
    <message>
      <source>{run} was interrupted: its process is gone.</source>
      <translation>{run} 已中断：其进程已消失。</translation>
    </message>
    <message>
      <source>{run} was not made here, and brings a Python program of its own. Look at it first; if you trust it, train the run once with --trust.</source>
      <translation>{run} 不是在此创建的，并且自带一个 Python 程序。请先查看它；如果您信任它，请用 --trust 训练该运行一次。</translation>
    </message>
    <message>
      <source>{run} was stopped early.</source>
      <translation>{run} 已早停。</translation>
    </message>
    <message>
      <source>{run}: no step for {time} (last: step {step}). The longest gap before was {longest}.</source>
      <translation>{run}：已有 {time}没有新的步（最后：第 {step} 步）。此前最长间隔为 {longest}。</translation>
    </message>
    <message>
      <source>{run}: {what} is NaN since step {step}.</source>
      <translation>{run}：{what} 自第 {step} 步起为 NaN。</translation>
    </message>
    <message>
      <source>{run}: {what} is NaN.</source>
      <translation>{run}：{what} 为 NaN。</translation>
    </message>
    <message>
      <source>{said}; {count} left out by the pattern.</source>
      <translation>{said}；模式排除了 {count} 个。</translation>
    </message>
    <message>
      <source>{scheme}:// cannot be used. It begins with http:// for REST or grpc:// for gRPC.</source>
      <translation>不能使用 {scheme}://。REST 地址以 http:// 开头，gRPC 地址以 grpc:// 开头。</translation>
    </message>
    <message>
      <source>{script} defines no `experiment`, does not train an Estimator, and has no model_fn or Estimator that could be told by its name. Name it: --use model=NAME. The script has: {names}.</source>
      <translation>{script} 没有定义 `experiment`，不训练 Estimator，也没有可按名称识别的 model_fn 或 Estimator。请指定：--use model=NAME。脚本中有：{names}。</translation>
    </message>
    <message>
      <source>{script} has a model, but no function that could be told to be its training input_fn. Name it: --use train=NAME. The script has: {names}.</source>
      <translation>{script} 有模型，但没有可识别为训练 input_fn 的函数。请指定：--use train=NAME。脚本中有：{names}。</translation>
    </message>
    <message>
      <source>{sentence} Branch from the checkpoint to keep what fits, or start a new run.</source>
      <translation>{sentence} 请从该检查点分支以保留匹配的部分，或启动新运行。</translation>
    </message>
    <message>
      <source>{sentence} It is not started again: processes of this cluster were started again {limit} times already. Their logs are in {folder}.</source>
      <translation>{sentence} 不再重新启动：此集群的进程已重新启动 {limit} 次。其日志在 {folder} 中。</translation>
    </message>
    <message>
      <source>{sentence} It is started again (restart {number} of {limit}).</source>
      <translation>{sentence} 正在重新启动（第 {number} 次，共 {limit} 次）。</translation>
    </message>
    <message numerus="yes">
      <source>{shown}, … {n} values</source>
      <translation>
        <numerusform>{shown}, … 共 {n} 个值</numerusform>
      </translation>
    </message>
    <message>
      <source>{signature} cannot be asked about the evaluation data. {why}</source>
      <translation>无法用评估数据查询 {signature}。{why}</translation>
    </message>
    <message>
      <source>{signature} takes dense tensors, not Examples.</source>
      <translation>{signature} 接受 dense 张量，而不是 Example。</translation>
    </message>
    <message>
      <source>{source} cannot be read: {error}.</source>
      <translation>无法读取 {source}：{error}。</translation>
    </message>
    <message>
      <source>{source} holds rows that differ in length.</source>
      <translation>{source} 包含长度不同的行。</translation>
    </message>
    <message>
      <source>{source} holds {size} GB; at most {largest} MB are read for one input.</source>
      <translation>{source} 有 {size} GB；每个输入最多读取 {largest} MB。</translation>
    </message>
    <message>
      <source>{speed} steps/s</source>
      <translation>{speed} 步/s</translation>
    </message>
    <message>
      <source>{step}, newest</source>
      <translation>{step}，最新</translation>
    </message>
    <message numerus="yes">
      <source>{sweep} has {n} trials. How many are to be added?</source>
      <translation>
        <numerusform>{sweep} 有 {n} 个试验。要增加多少个？</numerusform>
      </translation>
    </message>
    <message>
      <source>{tag} ({points} points)</source>
      <translation>{tag}（{points} 个点）</translation>
    </message>
    <message>
      <source>{taken} of {of} variables match</source>
      <translation>{of} 个变量中有 {taken} 个匹配</translation>
    </message>
    <message>
      <source>{taken} of {of} variables match.</source>
      <translation>{of} 个变量中有 {taken} 个匹配。</translation>
    </message>
    <message>
      <source>{target} exists already. Choose another file.</source>
      <translation>{target} 已存在。请选择其他文件。</translation>
    </message>
    <message>
      <source>{target} exists already. Choose another name.</source>
      <translation>{target} 已存在。请选择其他名称。</translation>
    </message>
    <message>
      <source>{text} It takes no params, so changing the experiment's params changes nothing.</source>
      <translation>{text} 它不接受参数，因此更改实验的参数没有任何作用。</translation>
    </message>
    <message>
      <source>{text} The Estimator's own RunConfig applies, except for {names}: the run's settings decide where and when checkpoints are saved, and which stay.</source>
      <translation>{text} 使用 Estimator 自己的 RunConfig，但 {names} 除外：检查点的保存位置、时间和保留由运行的设置决定。</translation>
    </message>
    <message>
      <source>{text} from {low} to {high}</source>
      <translation>{low} 到 {high} 的{text}</translation>
    </message>
    <message>
      <source>{text} is compared with nothing: write {text} &gt; 0.9, for example.</source>
      <translation>{text} 没有比较对象：例如写成 {text} &gt; 0.9。</translation>
    </message>
    <message>
      <source>{text}, {high} or less</source>
      <translation>{text}（不大于 {high}）</translation>
    </message>
    <message>
      <source>{text}, {low} or more</source>
      <translation>{text}（不小于 {low}）</translation>
    </message>
    <message numerus="yes">
      <source>{there} of {n} versions available; Enter on one asks it from now on</source>
      <translation>
        <numerusform>{n} 个版本中 {there} 个可用；在某版本上按 Enter 即改为查询它</numerusform>
      </translation>
    </message>
    <message>
      <source>{things} {first} to {last} of {count}</source>
      <translation>{things}：第 {first} 到 {last}，共 {count}</translation>
    </message>
    <message>
      <source>{time} left</source>
      <translation>还剩 {time}</translation>
    </message>
    <message>
      <source>{title} is damaged: {problem}.</source>
      <translation>{title} 已损坏：{problem}。</translation>
    </message>
    <message>
      <source>{title}: Esc leaves the full screen</source>
      <translation>{title}：按 Esc 退出全屏</translation>
    </message>
    <message>
      <source>{to} already exists. Choose another folder.</source>
      <translation>{to} 已存在。请选择其他文件夹。</translation>
    </message>
    <message>
      <source>{to} was created by another program meanwhile. Choose another folder.</source>
      <translation>{to} 在此期间已被另一个程序创建。请选择其他文件夹。</translation>
    </message>
    <message>
      <source>{training} training and {evaluation} records; the first ones fit the schema.</source>
      <translation>{training} 条训练记录和 {evaluation} 条记录；前几条符合模式。</translation>
    </message>
    <message>
      <source>{true} called {chosen}</source>
      <translation>{true} 被判为 {chosen}</translation>
    </message>
    <message>
      <source>{type} in {count} records</source>
      <translation>{count} 条记录中为 {type}</translation>
    </message>
    <message>
      <source>{type} values</source>
      <translation>{type} 值</translation>
    </message>
    <message>
      <source>{url} cannot be reached. Check your network connection.</source>
      <translation>无法连接 {url}。请检查网络连接。</translation>
    </message>
    <message>
      <source>{url} cannot be read: {reason}.</source>
      <translation>无法读取 {url}：{reason}。</translation>
    </message>
    <message>
      <source>{url} is a URL, and training writes to a folder of this machine. Choose one.</source>
      <translation>{url} 是 URL，而训练会写入本机的文件夹。请选择一个文件夹。</translation>
    </message>
    <message>
      <source>{url} is a URL. Download the run first: {program} download URL DIR.</source>
      <translation>{url} 是 URL。请先下载该运行：{program} download URL DIR。</translation>
    </message>
    <message>
      <source>{url}/{name} changed while it was fetched. Try again when its training has ended.</source>
      <translation>{url}/{name} 在获取过程中发生了变化。请等训练结束后再试。</translation>
    </message>
    <message numerus="yes">
      <source>{used} of {n} evaluations without improvement</source>
      <translation>
        <numerusform>{n} 次评估中已有 {used} 次没有改善</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{used} of {n} evaluations without improvement at the end.</source>
      <translation>
        <numerusform>结束时 {n} 次评估中有 {used} 次没有改善。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{used} of {n} evaluations without improvement.</source>
      <translation>
        <numerusform>{n} 次评估中已有 {used} 次没有改善。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{used} of {n} steps without improvement at the end.</source>
      <translation>
        <numerusform>结束时 {n} 步中有 {used} 步没有改善。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{used} of {n} steps without improvement.</source>
      <translation>
        <numerusform>{n} 步中已有 {used} 步没有改善。</numerusform>
      </translation>
    </message>
    <message>
      <source>{used} of {patience} {unit} without improvement; {best}.</source>
      <translation>已有 {used} / {patience}（{unit}）没有改进；{best}。</translation>
    </message>
    <message numerus="yes">
      <source>{values} in {n} tensors, {size}</source>
      <translation>
        <numerusform>{values} 个，{n} 个张量，{size}</numerusform>
      </translation>
    </message>
    <message>
      <source>{version}  (step {step})</source>
      <translation>{version}  （第 {step} 步）</translation>
    </message>
    <message>
      <source>{version} (step {step})</source>
      <translation>{version}（第 {step} 步）</translation>
    </message>
    <message>
      <source>{warning} Load it only if you trust where it comes from.</source>
      <translation>{warning} 只有在信任其来源时才应加载。</translation>
    </message>
    <message>
      <source>{what} cannot be restored: its files are no longer in {folder}.</source>
      <translation>无法恢复 {what}：其文件已不在 {folder} 中。</translation>
    </message>
    <message>
      <source>{what} cannot be restored: {path} exists again.</source>
      <translation>无法恢复 {what}：{path} 又已存在。</translation>
    </message>
    <message>
      <source>{what} cannot lie in {path}: TensorFlow cannot read a path that is not valid UTF-8. Choose another folder or rename it.</source>
      <translation>{what} 不能位于 {path}：TensorFlow 无法读取不是有效 UTF-8 的路径。请选择其他文件夹或重命名它。</translation>
    </message>
    <message>
      <source>{what} cannot lie in {path}: TensorFlow takes the character "{sign}" in a path for a pattern and finds no weights there. Choose or rename the folder so that its path has no "{sign}".</source>
      <translation>{what} 不能位于 {path}：TensorFlow 会把路径中的字符“{sign}”当作模式，因而找不到权重。请选择或重命名文件夹，使其路径不含“{sign}”。</translation>
    </message>
    <message>
      <source>{what} has no column "{column}", which splits the data. It has: {names}.</source>
      <translation>{what} 没有用于划分数据的列“{column}”。现有：{names}。</translation>
    </message>
    <message>
      <source>{what} has no column "{name}". Did "{near}" mean it?</source>
      <translation>{what}：没有列“{name}”。是否指“{near}”？</translation>
    </message>
    <message>
      <source>{what} has no column "{name}". It has: {names}.</source>
      <translation>{what}：没有列“{name}”。现有：{names}。</translation>
    </message>
    <message>
      <source>{what} has no name "{name}".{hint}</source>
      <translation>{what} 中没有名称“{name}”。{hint}</translation>
    </message>
    <message>
      <source>{what} is needed: the schema has no range.</source>
      <translation>需要填写“{what}”：模式中没有范围。</translation>
    </message>
    <message>
      <source>{what} lies at {url}. Download the run first; only its curves are read from there.</source>
      <translation>{what} 位于 {url}。请先下载该运行；从那里只读取其曲线。</translation>
    </message>
    <message>
      <source>{what} must be a number, not "{typed}".</source>
      <translation>“{what}”必须是数字，而不是“{typed}”。</translation>
    </message>
    <message>
      <source>{what} needs {where}.</source>
      <translation>{what} 需要 {where}。</translation>
    </message>
    <message>
      <source>{what} raised {kind}{message}{where}{end}</source>
      <translation>{what} 引发了 {kind}{message}{where}{end}</translation>
    </message>
    <message>
      <source>{what} removed</source>
      <translation>已移除 {what}</translation>
    </message>
    <message>
      <source>{what} wants an argument "{name}", which it is not given. It can take: {names}. Rename this argument, give it a default, or bind it with functools.partial.</source>
      <translation>{what} 需要参数“{name}”，但没有提供。可用的有：{names}。请重命名该参数、给它默认值，或用 functools.partial 绑定。</translation>
    </message>
    <message>
      <source>{what} yields nothing: it ended before its first batch.</source>
      <translation>{what} 没有产生任何数据：在第一个批次之前就结束了。</translation>
    </message>
    <message numerus="yes">
      <source>{what}, {n} rows. Expected calibration error {expected}, largest {largest}.</source>
      <translation>
        <numerusform>{what}，{n} 行。期望校准误差 {expected}，最大 {largest}。</numerusform>
      </translation>
    </message>
    <message>
      <source>{what}, {size}, deleted {age} ago</source>
      <translation>{what}，{size}，{age} 前删除</translation>
    </message>
    <message>
      <source>{what}.</source>
      <translation>{what}。</translation>
    </message>
    <message>
      <source>{what}: there is no "{where}".</source>
      <translation>{what}：没有“{where}”。</translation>
    </message>
    <message>
      <source>{what}: who decided it, and where it ends up</source>
      <translation>{what}：由谁决定，最终出现在哪里</translation>
    </message>
    <message>
      <source>{what}: {choice}</source>
      <translation>{what}：{choice}</translation>
    </message>
    <message>
      <source>{what}: {where} must be {wanted}, not {given!r}.</source>
      <translation>{what}：{where} 必须是 {wanted}，而不是 {given!r}。</translation>
    </message>
    <message>
      <source>{where} holds no test cases. Save some on the Predict page.</source>
      <translation>{where} 中没有测试用例。请在“预测”页面保存一些。</translation>
    </message>
    <message>
      <source>{where} holds text that is not Unicode.</source>
      <translation>{where} 包含非 Unicode 文本。</translation>
    </message>
    <message>
      <source>{where} is {found}, not {wanted}, and {more} more of its values differ.</source>
      <translation>{where} 为 {found}，而不是 {wanted}，其另外 {more} 个值也不同。</translation>
    </message>
    <message>
      <source>{where} is {found}, not {wanted}.</source>
      <translation>{where} 为 {found}，而不是 {wanted}。</translation>
    </message>
    <message>
      <source>{where} must hold {dtype} values.</source>
      <translation>{where} 必须是 {dtype} 值。</translation>
    </message>
    <message numerus="yes">
      <source>{where} takes {wanted} values, not {given}.</source>
      <translation>
        <numerusform>{where} 需要 {wanted} 个值，而不是 {given} 个。</numerusform>
      </translation>
    </message>
    <message>
      <source>{where}: its rows differ in length.</source>
      <translation>{where}：各行的长度不同。</translation>
    </message>
    <message>
      <source>{who} did not end within {seconds} s, so its process was ended.</source>
      <translation>{who} 未在 {seconds} 秒内结束，因此其进程已被终止。</translation>
    </message>
    <message>
      <source>{who} has other code than the chief ({names}). Give all tasks of the cluster the same code, then start them again.</source>
      <translation>{who} 的代码与 chief 不同（{names}）。请为集群的所有任务提供相同的代码，然后重新启动。</translation>
    </message>
    <message>
      <source>{who} has other data than the chief ({names}). Give all tasks of the cluster the same data, then start them again.</source>
      <translation>{who} 的数据与 chief 不同（{names}）。请为集群的所有任务提供相同的数据，然后重新启动。</translation>
    </message>
    <message>
      <source>{who} lost the connection to another process.</source>
      <translation>{who} 与另一个进程的连接已断开。</translation>
    </message>
    <message>
      <source>{who}; chosen when it was exported</source>
      <translation>{who}；在导出时选择</translation>
    </message>
    <message>
      <source>{who}; no client needs it</source>
      <translation>{who}；客户端无需知道</translation>
    </message>
    <message>
      <source>{why}

The count of evaluations without improvement starts again from zero; the best checkpoint so far stays the one to beat.</source>
      <translation>{why}

没有改善的评估次数从零重新计数；目前的最佳检查点仍是要超越的目标。</translation>
    </message>
    <message>
      <source>{why} Started again, this process goes on from the last checkpoint.</source>
      <translation>{why} 重新启动后，此进程会从最后一个检查点继续。</translation>
    </message>
    <message>
      <source>{width} x {height} pixels</source>
      <translation>{width} x {height} 像素</translation>
    </message>
    <message>
      <source>{workbench}: the receiver {feeder} with the model's output {output}</source>
      <translation>{workbench}：接收器 {feeder} 与模型的输出 {output}</translation>
    </message>
    <message>
      <source>{wrong} of {count} values are not lists of numbers, such as "{text}".</source>
      <translation>{count} 个值中有 {wrong} 个不是数字列表，例如“{text}”。</translation>
    </message>
    <message>
      <source>{wrong} of {count} values are not numbers, such as "{text}".</source>
      <translation>{count} 个值中有 {wrong} 个不是数字，例如“{text}”。</translation>
    </message>
    <message>
      <source>{zeros} of {count} values are exactly 0</source>
      <translation>{count} 个值中有 {zeros} 个正好为 0</translation>
    </message>
    <message numerus="yes">
      <source>… {n} more</source>
      <translation>
        <numerusform>… 另有 {n} 个</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>… {n} more characters: Copy takes them all.</source>
      <translation>
        <numerusform>… 另有 {n} 个字符：“复制”会包含全部。</numerusform>
      </translation>
    </message>
    <message>
      <source>↑↓ choose · ⏎ go · Ctrl ⏎ help · Esc close</source>
      <translation>↑↓ 选择 · ⏎ 执行 · Ctrl ⏎ 帮助 · Esc 关闭</translation>
    </message>
    <message>
      <source>◂ Settings</source>
      <translation>◂ 设置</translation>
    </message>
    <message>
      <source>✓ label {said}</source>
      <translation>✓ 标签 {said}</translation>
    </message>
    <message>
      <source>✗ label {said}</source>
      <translation>✗ 标签 {said}</translation>
    </message>
  </context>
</TS>
