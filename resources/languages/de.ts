<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>window</name>
    <message>
      <source> (at step {step} it was {loss})</source>
      <translation> (bei Schritt {step} war er {loss})</translation>
    </message>
    <message>
      <source> A lower learning rate or a check of the data usually helps.</source>
      <translation> Meist hilft eine kleinere Lernrate oder eine Prüfung der Daten.</translation>
    </message>
    <message>
      <source> Checkpoint {steps} has weights that are NaN or infinite.</source>
      <translation> Checkpoint {steps} hat Gewichte, die NaN oder unendlich sind.</translation>
    </message>
    <message>
      <source> Checkpoint {step} is the newest whose weights are all finite.</source>
      <translation> Checkpoint {step} ist der neueste, dessen Gewichte alle endlich sind.</translation>
    </message>
    <message>
      <source> Did you mean "{near}"?</source>
      <translation> Meinten Sie „{near}“?</translation>
    </message>
    <message>
      <source> Did you mean {near}?</source>
      <translation> Meinten Sie {near}?</translation>
    </message>
    <message>
      <source> If it wants arguments, give them as on its command line: --use arguments="...", or {{"arguments": "..."}} in the file {name} beside it.</source>
      <translation> Wenn es Argumente verlangt, geben Sie sie wie auf seiner Befehlszeile an: --use arguments="...", oder {{"arguments": "..."}} in der Datei {name} daneben.</translation>
    </message>
    <message>
      <source> It has the folders {names}; choose the one that training wrote into.</source>
      <translation> Vorhanden sind die Ordner {names}; wählen Sie den, in den das Training geschrieben hat.</translation>
    </message>
    <message>
      <source> It has: {names}.</source>
      <translation> Vorhanden: {names}.</translation>
    </message>
    <message>
      <source> It holds runs; choose one of them, such as {folder}.</source>
      <translation> Er enthält Läufe; wählen Sie einen davon, etwa {folder}.</translation>
    </message>
    <message>
      <source> It is given its features as a dict: {listed}. If it takes a single tensor, say so in the schema: layout="{name}".</source>
      <translation> Sie erhält ihre Features als dict: {listed}. Wenn sie einen einzelnen Tensor nimmt, geben Sie das im Schema an: layout="{name}".</translation>
    </message>
    <message>
      <source> It looks like Python 2: convert it to Python 3 first.</source>
      <translation> Das sieht nach Python 2 aus: Stellen Sie es zuerst auf Python 3 um.</translation>
    </message>
    <message>
      <source> It would have missed {value} at step {step}.</source>
      <translation> Sie hätte {value} bei Schritt {step} verpasst.</translation>
    </message>
    <message>
      <source> No checkpoint has finite weights.</source>
      <translation> Kein Checkpoint hat endliche Gewichte.</translation>
    </message>
    <message>
      <source> Not checked: {names}.</source>
      <translation> Nicht geprüft: {names}.</translation>
    </message>
    <message>
      <source> TensorFlow's own hook would not have stopped it.</source>
      <translation> Der Hook von TensorFlow hätte ihn nicht gestoppt.</translation>
    </message>
    <message>
      <source> TensorFlow's own hook: at step {step}, the best checkpoint deleted by then.</source>
      <translation> Der Hook von TensorFlow: bei Schritt {step}, der beste Checkpoint wäre bis dahin gelöscht.</translation>
    </message>
    <message>
      <source> TensorFlow's own hook: at step {step}.</source>
      <translation> Der Hook von TensorFlow: bei Schritt {step}.</translation>
    </message>
    <message>
      <source> There are event files in folders of it; choose one of them, such as {folder}.</source>
      <translation> In Ordnern darin liegen Ereignisdateien; wählen Sie einen davon, etwa {folder}.</translation>
    </message>
    <message>
      <source> Use dtype float32, or stored_as="float".</source>
      <translation> Verwenden Sie dtype float32 oder stored_as="float".</translation>
    </message>
    <message>
      <source> What TensorFlow logged is in {file}.</source>
      <translation> Was TensorFlow protokolliert hat, steht in {file}.</translation>
    </message>
    <message>
      <source> and </source>
      <translation> und </translation>
    </message>
    <message>
      <source> and no </source>
      <translation> und keinen Receiver </translation>
    </message>
    <message>
      <source> and {n} more</source>
      <translation> und {n} weitere</translation>
    </message>
    <message>
      <source> of the {sampled} that were looked at</source>
      <translation> der {sampled} betrachteten</translation>
    </message>
    <message>
      <source> or </source>
      <translation> oder </translation>
    </message>
    <message>
      <source> {name} is {found}</source>
      <translation> {name} ist {found}</translation>
    </message>
    <message>
      <source>"/{path}" has no meaning behind a model; /versions/2 and /labels/stable have.</source>
      <translation>„/{path}“ hat hinter einem Modell keine Bedeutung; gültig sind etwa /versions/2 und /labels/stable.</translation>
    </message>
    <message>
      <source>"{alias}" holds text that is not Unicode.</source>
      <translation>„{alias}“ enthält Text, der kein Unicode ist.</translation>
    </message>
    <message>
      <source>"{alias}" is missing.</source>
      <translation>„{alias}“ fehlt.</translation>
    </message>
    <message>
      <source>"{alias}" is missing. {signature} takes: {names}.</source>
      <translation>„{alias}“ fehlt. {signature} erwartet: {names}.</translation>
    </message>
    <message>
      <source>"{alias}" is missing: {name} takes it.</source>
      <translation>„{alias}“ fehlt: {name} erwartet diese Eingabe.</translation>
    </message>
    <message>
      <source>"{alias}" is not an input of the {model}. {said}</source>
      <translation>„{alias}“ ist keine Eingabe von {model}. {said}</translation>
    </message>
    <message>
      <source>"{alias}" is not an input of {signature}. Its inputs are: {names}.</source>
      <translation>„{alias}“ ist keine Eingabe von {signature}. Die Eingaben sind: {names}.</translation>
    </message>
    <message>
      <source>"{alias}" must have the shape {wanted}, batch first, not {shape}.</source>
      <translation>„{alias}“ muss die Form {wanted} haben, Batch zuerst, nicht {shape}.</translation>
    </message>
    <message>
      <source>"{alias}" must hold numbers or text.</source>
      <translation>„{alias}“ muss Zahlen oder Text enthalten.</translation>
    </message>
    <message>
      <source>"{alias}" must hold text, not {value}.</source>
      <translation>„{alias}“ muss Text enthalten, nicht {value}.</translation>
    </message>
    <message>
      <source>"{alias}" must hold {dtype} values.</source>
      <translation>„{alias}“ muss {dtype}-Werte enthalten.</translation>
    </message>
    <message>
      <source>"{alias}" needs the batch dimension: a list with one value per row.</source>
      <translation>„{alias}“ braucht die Batch-Dimension: eine Liste mit einem Wert je Zeile.</translation>
    </message>
    <message>
      <source>"{column}" holds numbers or dates. Say where to cut.</source>
      <translation>„{column}“ enthält Zahlen oder Daten. Geben Sie an, wo geteilt wird.</translation>
    </message>
    <message>
      <source>"{column}" holds words, which cannot be cut. Say which to learn from.</source>
      <translation>„{column}“ enthält Wörter, die nicht geteilt werden können. Geben Sie an, aus welchen gelernt wird.</translation>
    </message>
    <message>
      <source>"{column}" is missing in {missing} of {rows} records. Fill or remove those records, or choose another column to split by.</source>
      <translation>„{column}“ fehlt in {missing} von {rows} Datensätzen. Füllen oder entfernen Sie diese Datensätze, oder wählen Sie eine andere Spalte zum Teilen.</translation>
    </message>
    <message>
      <source>"{column}" is never "{word}". It is one of: {known}.</source>
      <translation>„{column}“ ist nie „{word}“. Möglich ist: {known}.</translation>
    </message>
    <message>
      <source>"{column}" is the label. Choose another column to split by.</source>
      <translation>„{column}“ ist das Label. Wählen Sie eine andere Spalte zum Teilen.</translation>
    </message>
    <message>
      <source>"{column}" splits the data, and {error}</source>
      <translation>„{column}“ teilt die Daten, und {error}</translation>
    </message>
    <message>
      <source>"{label}" cannot be a label: it may hold no space, "/" or ":".</source>
      <translation>„{label}“ kann kein Label sein: Es darf weder Leerzeichen noch „/“ oder „:“ enthalten.</translation>
    </message>
    <message>
      <source>"{line}" maps a variable to a scope. End both with "/" to map all names that begin so, or neither.</source>
      <translation>„{line}“ ordnet eine Variable einem Bereich zu. Beenden Sie beide mit „/“, um alle so beginnenden Namen zuzuordnen, oder keines.</translation>
    </message>
    <message>
      <source>"{name}" cannot be the name of a model.</source>
      <translation>„{name}“ kann nicht der Name eines Modells sein.</translation>
    </message>
    <message>
      <source>"{name}" cannot be used: {reason}. Leave it out.</source>
      <translation>„{name}“ kann nicht verwendet werden: {reason}. Lassen Sie die Spalte weg.</translation>
    </message>
    <message>
      <source>"{name}" cannot name an evaluation. Use letters, digits, dots, dashes and underscores.</source>
      <translation>„{name}“ kann keine Evaluation benennen. Verwenden Sie Buchstaben, Ziffern, Punkte, Bindestriche und Unterstriche.</translation>
    </message>
    <message>
      <source>"{name}" cannot split the data. Choose a column of numbers, of dates such as 2024-05-31, or of 2 to {most} different words.</source>
      <translation>„{name}“ kann die Daten nicht teilen. Wählen Sie eine Spalte mit Zahlen, mit Daten wie 2024-05-31 oder mit 2 bis {most} verschiedenen Wörtern.</translation>
    </message>
    <message>
      <source>"{name}" changes its number of dimensions from batch to batch</source>
      <translation>„{name}“ ändert die Anzahl seiner Dimensionen von Batch zu Batch</translation>
    </message>
    <message>
      <source>"{name}" has no values. Choose another label.</source>
      <translation>„{name}“ hat keine Werte. Wählen Sie ein anderes Label.</translation>
    </message>
    <message>
      <source>"{name}" has the shape {shape} for each record, which changes from batch to batch</source>
      <translation>„{name}“ hat je Datensatz die Form {shape}, die sich von Batch zu Batch ändert</translation>
    </message>
    <message>
      <source>"{name}" has {count} values that are NaN or infinite.</source>
      <translation>„{name}“ hat {count} Werte, die NaN oder unendlich sind.</translation>
    </message>
    <message>
      <source>"{name}" has {count} values that are NaN or infinite. Mend the data, or leave it out.</source>
      <translation>„{name}“ hat {count} Werte, die NaN oder unendlich sind. Berichtigen Sie die Daten, oder lassen Sie die Spalte weg.</translation>
    </message>
    <message>
      <source>"{name}" has {values}: too many for classes. At most {most} work.</source>
      <translation>„{name}“ hat {values}: zu viele für Klassen. Höchstens {most} gehen.</translation>
    </message>
    <message>
      <source>"{name}" is a float64, kept as raw bytes in an Example: parse it with tf.io.decode_raw.</source>
      <translation>„{name}“ ist ein float64, das in einem Example als rohe Bytes liegt: Parsen Sie es mit tf.io.decode_raw.</translation>
    </message>
    <message>
      <source>"{name}" is a sequence of steps, which a cell of a CSV file cannot hold. Use TFRecords of SequenceExamples, or Arrays.</source>
      <translation>„{name}“ ist eine Folge von Schritten, die nicht in eine Zelle einer CSV-Datei passt. Verwenden Sie TFRecords mit SequenceExamples, oder Arrays.</translation>
    </message>
    <message>
      <source>"{name}" is a sequence of steps, which build_parsing_serving_input_receiver_fn cannot parse. Use tf.io.parse_sequence_example in a receiver of your own, or an export of the Workbench, which does.</source>
      <translation>„{name}“ ist eine Folge von Schritten, die build_parsing_serving_input_receiver_fn nicht parsen kann. Verwenden Sie tf.io.parse_sequence_example in einem eigenen Receiver oder einen Export der Workbench, der das tut.</translation>
    </message>
    <message>
      <source>"{name}" is a sequence: choose RNN, or leave it out.</source>
      <translation>„{name}“ ist eine Sequenz: Wählen Sie RNN, oder lassen Sie sie weg.</translation>
    </message>
    <message>
      <source>"{name}" is a single value and not one for each record</source>
      <translation>„{name}“ ist ein einzelner Wert und nicht einer pro Datensatz</translation>
    </message>
    <message>
      <source>"{name}" is an image: choose CNN, or leave it out.</source>
      <translation>„{name}“ ist ein Bild: Wählen Sie CNN, oder lassen Sie es weg.</translation>
    </message>
    <message>
      <source>"{name}" is missing in {missing} of {rows} records. Fill or remove those records, or choose another label.</source>
      <translation>„{name}“ fehlt in {missing} von {rows} Datensätzen. Füllen oder entfernen Sie diese Datensätze, oder wählen Sie ein anderes Label.</translation>
    </message>
    <message>
      <source>"{name}" is not a number that the experiment uses, so it has no unit.</source>
      <translation>„{name}“ ist keine Zahl, die das Experiment verwendet, und hat deshalb keine Einheit.</translation>
    </message>
    <message>
      <source>"{name}" is not a single value in each record. Choose another label.</source>
      <translation>„{name}“ ist nicht in jedem Datensatz ein einzelner Wert. Wählen Sie ein anderes Label.</translation>
    </message>
    <message>
      <source>"{name}" is not part of a script that can be chosen. There are: {names}.</source>
      <translation>„{name}“ ist kein Teil eines Skripts, der gewählt werden kann. Es gibt: {names}.</translation>
    </message>
    <message>
      <source>"{name}" is of dtype {dtype}</source>
      <translation>„{name}“ hat den dtype {dtype}</translation>
    </message>
    <message>
      <source>"{name}" is ragged in more than one dimension</source>
      <translation>„{name}“ ist in mehr als einer Dimension ragged</translation>
    </message>
    <message>
      <source>"{name}" is sparse, with gaps in its rows or more than two dimensions</source>
      <translation>„{name}“ ist dünn besetzt (sparse), mit Lücken in den Zeilen oder mehr als zwei Dimensionen</translation>
    </message>
    <message>
      <source>"{name}" is there.</source>
      <translation>„{name}“ ist vorhanden.</translation>
    </message>
    <message>
      <source>"{name}" is {value} in every record: there is nothing to learn. Choose another label.</source>
      <translation>„{name}“ ist in jedem Datensatz {value}: Es gibt nichts zu lernen. Wählen Sie ein anderes Label.</translation>
    </message>
    <message>
      <source>"{name}" must hold true or false (bool), not {value}.</source>
      <translation>„{name}“ muss true oder false (bool) enthalten, nicht {value}.</translation>
    </message>
    <message>
      <source>"{name}" must hold whole numbers ({dtype}), not {value}.</source>
      <translation>„{name}“ muss ganze Zahlen ({dtype}) enthalten, nicht {value}.</translation>
    </message>
    <message>
      <source>"{name}" must hold {dtype} values, not complex numbers.</source>
      <translation>„{name}“ muss {dtype}-Werte enthalten, keine komplexen Zahlen.</translation>
    </message>
    <message>
      <source>"{name}" must hold {dtype} values, not {kind}.</source>
      <translation>„{name}“ muss {dtype}-Werte enthalten, nicht {kind}.</translation>
    </message>
    <message>
      <source>"{name}" must hold {dtype} values, not {value}.</source>
      <translation>„{name}“ muss {dtype}-Werte enthalten, nicht {value}.</translation>
    </message>
    <message>
      <source>"{name}" must lie {limits}, not {value}.</source>
      <translation>„{name}“ muss {limits} liegen, nicht {value}.</translation>
    </message>
    <message>
      <source>"{name}": {problem} Mend the data, or choose another label.</source>
      <translation>„{name}“: {problem} Berichtigen Sie die Daten, oder wählen Sie ein anderes Label.</translation>
    </message>
    <message>
      <source>"{name}": {problem} Mend the data, or leave it out.</source>
      <translation>„{name}“: {problem} Berichtigen Sie die Daten, oder lassen Sie die Spalte weg.</translation>
    </message>
    <message>
      <source>"{name}": {why}. Choose from: {offered}.</source>
      <translation>„{name}“: {why}. Zur Wahl stehen: {offered}.</translation>
    </message>
    <message>
      <source>"{pattern}" is not a regular expression: {error}. For example, dense.* chooses all variables whose names begin with dense.</source>
      <translation>„{pattern}“ ist kein regulärer Ausdruck: {error}. Zum Beispiel wählt dense.* alle Variablen, deren Namen mit dense beginnen.</translation>
    </message>
    <message>
      <source>"{text}" is not a date such as 2024-05-31.</source>
      <translation>„{text}“ ist kein Datum wie 2024-05-31.</translation>
    </message>
    <message>
      <source>"{text}" is not a number.</source>
      <translation>„{text}“ ist keine Zahl.</translation>
    </message>
    <message>
      <source>"{url}" is not the URL of a run. Enter one such as gs://bucket/folder/run-001.</source>
      <translation>„{url}“ ist nicht die URL eines Laufs. Geben Sie eine ein wie gs://bucket/folder/run-001.</translation>
    </message>
    <message>
      <source>"{word}" is among the words to learn from, too.</source>
      <translation>„{word}“ ist auch unter den Wörtern zum Lernen.</translation>
    </message>
    <message>
      <source>&amp;Export</source>
      <translation>&amp;Export</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Datei</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>&amp;Hilfe</translation>
    </message>
    <message>
      <source>&amp;Run</source>
      <translation>&amp;Lauf</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>&amp;Ansicht</translation>
    </message>
    <message>
      <source>(empty)</source>
      <translation>(leer)</translation>
    </message>
    <message>
      <source>(no name)</source>
      <translation>(ohne Namen)</translation>
    </message>
    <message>
      <source>(none)</source>
      <translation>(keine)</translation>
    </message>
    <message>
      <source>+ New run</source>
      <translation>+ Neu</translation>
    </message>
    <message>
      <source>+ Trials…</source>
      <translation>+ Versuche…</translation>
    </message>
    <message numerus="yes">
      <source>+ {n} models</source>
      <translation>
        <numerusform>+ {n} Modell</numerusform>
        <numerusform>+ {n} Modelle</numerusform>
      </translation>
    </message>
    <message>
      <source>, {n} batches</source>
      <translation>, {n} Batches</translation>
    </message>
    <message>
      <source>, {n} steps</source>
      <translation>, {n} Schritte</translation>
    </message>
    <message>
      <source>, … {n} steps</source>
      <translation>, … {n} Schritte</translation>
    </message>
    <message>
      <source>, … {n} values</source>
      <translation>, … {n} Werte</translation>
    </message>
    <message>
      <source>/versions/2 or /labels/stable behind it asks that version</source>
      <translation>/versions/2 oder /labels/stable dahinter fragt diese Version ab</translation>
    </message>
    <message>
      <source>1 797 images of 8 x 8 grey pixels as PNG in TFRecords, decoded and scaled in `preprocess`, shifted a little in `augment`, read by a small convolutional network.</source>
      <translation>1 797 Bilder von 8 x 8 grauen Pixeln als PNG in TFRecords, in `preprocess` dekodiert und skaliert, in `augment` ein wenig verschoben, von einem kleinen Faltungsnetz gelesen.</translation>
    </message>
    <message>
      <source>344 penguins of the Palmer archipelago: four measurements with gaps, two categories, three species. A small network with one of Estimator's heads.</source>
      <translation>344 Pinguine des Palmer-Archipels: vier Messwerte mit Lücken, zwei Kategorien, drei Arten. Ein kleines Netz mit einem der Heads von Estimator.</translation>
    </message>
    <message>
      <source>5 % · median · 95 %</source>
      <translation>5 % · Median · 95 %</translation>
    </message>
    <message>
      <source>59 min</source>
      <translation>59 min</translation>
    </message>
    <message>
      <source>; best {value} at step {step}</source>
      <translation>; bester Wert {value} bei Schritt {step}</translation>
    </message>
    <message>
      <source>; did you mean {near!r}?</source>
      <translation>; meinten Sie {near!r}?</translation>
    </message>
    <message>
      <source>; there are: {known}</source>
      <translation>; es gibt: {known}</translation>
    </message>
    <message numerus="yes">
      <source>&lt;b&gt;{step}&lt;/b&gt; of {n} steps</source>
      <translation>
        <numerusform>&lt;b&gt;{step}&lt;/b&gt; von {n} Schritt</numerusform>
        <numerusform>&lt;b&gt;{step}&lt;/b&gt; von {n} Schritten</numerusform>
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
&lt;p&gt;Trainiert TensorFlow Estimators: zusehen, einen Checkpoint wählen, exportieren, ausprobieren.&lt;/p&gt;
&lt;p&gt;Python {python}, PySide6 {pyside}, pyqtgraph {pyqtgraph}, TensorFlow {tensorflow}.&lt;/p&gt;
&lt;p&gt;Apache License 2.0. Die Beispieldaten haben eigene Lizenzen; sie liegen daneben in resources/data.&lt;/p&gt;
&lt;p&gt;Das Fenster verwendet Qt und PySide6 unter der GNU Lesser General Public License, Version 3. Beide sind eigene
Pakete, die Sie ersetzen dürfen. Der Text der Lizenz liegt in {licences}.&lt;/p&gt;
</translation>
    </message>
    <message>
      <source>A CNN needs one image in each record; there are {count}.</source>
      <translation>Ein CNN braucht ein Bild in jedem Datensatz; es sind {count}.</translation>
    </message>
    <message>
      <source>A ServingInputReceiver is what a serving_input_receiver_fn returns: the features for model_fn, and the receiver_tensors that a request is put into.</source>
      <translation>Ein ServingInputReceiver ist das, was eine serving_input_receiver_fn zurückgibt: die Features für model_fn und die receiver_tensors, in die eine Anfrage eingesetzt wird.</translation>
    </message>
    <message>
      <source>A batch has 1 row or more, not {rows}.</source>
      <translation>Ein Batch hat mindestens 1 Zeile, nicht {rows}.</translation>
    </message>
    <message>
      <source>A batch has at most {most} rows.</source>
      <translation>Ein Batch hat höchstens {most} Zeilen.</translation>
    </message>
    <message>
      <source>A checkpoint has no signatures</source>
      <translation>Ein Checkpoint hat keine Signaturen</translation>
    </message>
    <message>
      <source>A checkpoint holds only numbers and needs your code. An export adds the graph and receivers: it runs anywhere, without your code.</source>
      <translation>Ein Checkpoint enthält nur Zahlen und braucht Ihren Code. Ein Export ergänzt Graph und Receiver: Er läuft überall, ohne Ihren Code.</translation>
    </message>
    <message>
      <source>A checkpoint is named by its step, a whole number, not "{name}".</source>
      <translation>Ein Checkpoint wird mit seinem Schritt benannt, einer ganzen Zahl, nicht mit „{name}“.</translation>
    </message>
    <message>
      <source>A client of TensorFlow Serving's gRPC port</source>
      <translation>Ein Client für den gRPC-Port von TensorFlow Serving</translation>
    </message>
    <message>
      <source>A command of the tool that comes with TensorFlow</source>
      <translation>Ein Befehl des Werkzeugs, das zu TensorFlow gehört</translation>
    </message>
    <message>
      <source>A complex number is written {"real": 1.5, "imag": -2}.</source>
      <translation>Eine komplexe Zahl schreibt man {"real": 1.5, "imag": -2}.</translation>
    </message>
    <message>
      <source>A convolutional network, for images.</source>
      <translation>Ein Faltungsnetz, für Bilder.</translation>
    </message>
    <message>
      <source>A cut of Where("{column}") must be a number, not NaN.</source>
      <translation>Eine Grenze von Where("{column}") muss eine Zahl sein, nicht NaN.</translation>
    </message>
    <message>
      <source>A dense request is an object {alias: values with the batch dimension}.</source>
      <translation>Eine Dense-Anfrage ist ein Objekt {alias: Werte mit der Batch-Dimension}.</translation>
    </message>
    <message>
      <source>A feature key is the name model_fn reads. No signature of this export has it as an input: it travels inside a serialized tf.train.Example, as build_parsing_serving_input_receiver_fn makes it.</source>
      <translation>Ein Feature-Schlüssel ist der Name, den model_fn liest. Keine Signatur dieses Exports hat ihn als Eingabe: Er steht in einem serialisierten tf.train.Example, wie build_parsing_serving_input_receiver_fn es vorsieht.</translation>
    </message>
    <message>
      <source>A feature key is the name model_fn reads. The dense receiver of an export takes it over as its receiver key; the example receiver parses it out of a serialized tf.train.Example.</source>
      <translation>Ein Feature-Schlüssel ist der Name, den model_fn liest. Der Receiver dense eines Exports übernimmt ihn als Receiver-Schlüssel; der Receiver example parst ihn aus einem serialisierten tf.train.Example.</translation>
    </message>
    <message>
      <source>A feature key is the name model_fn reads: features[key]. Training gets it from the input_fn, serving from the receiver; it must be the same in both. The signature does not show it.</source>
      <translation>Ein Feature-Schlüssel ist der Name, den model_fn liest: features[key]. Im Training kommt er aus der input_fn, im Serving aus dem Receiver; er muss in beiden gleich sein. Die Signatur zeigt ihn nicht.</translation>
    </message>
    <message>
      <source>A folder, or a .json file</source>
      <translation>Ein Ordner oder eine .json-Datei</translation>
    </message>
    <message>
      <source>A grid needs the values of {name} as a list, or a range with a step.</source>
      <translation>Ein Gitter braucht die Werte von {name} als Liste oder einen Bereich mit Schrittweite.</translation>
    </message>
    <message>
      <source>A label is what the model should answer: the loss and the metrics compare with it. A receiver makes features only, so no request and no signature has it.</source>
      <translation>Ein Label ist das, was das Modell antworten soll: Loss und Metriken vergleichen damit. Ein Receiver erzeugt nur Features; deshalb enthält es keine Anfrage und keine Signatur.</translation>
    </message>
    <message>
      <source>A line of {file} cannot be read; the other evaluations are shown.</source>
      <translation>Eine Zeile von {file} kann nicht gelesen werden; die anderen Evaluationen werden angezeigt.</translation>
    </message>
    <message>
      <source>A lower learning rate often helps; check the data too.</source>
      <translation>Eine kleinere Lernrate hilft oft; prüfen Sie auch die Daten.</translation>
    </message>
    <message>
      <source>A metric is measured by each evaluation, over all its records.</source>
      <translation>Eine Metrik wird von jeder Evaluation über alle ihre Datensätze gemessen.</translation>
    </message>
    <message>
      <source>A model to be loaded</source>
      <translation>Ein zu ladendes Modell</translation>
    </message>
    <message>
      <source>A name is one line of printable characters.</source>
      <translation>Ein Name ist eine Zeile aus druckbaren Zeichen.</translation>
    </message>
    <message>
      <source>A network of hidden layers, which finds how the inputs act together.</source>
      <translation>Ein Netz verborgener Schichten, das findet, wie die Eingaben zusammenwirken.</translation>
    </message>
    <message>
      <source>A new folder for the run; in the workspace it is listed with the others</source>
      <translation>Ein neuer Ordner für den Lauf; im Arbeitsbereich wird er mit den anderen aufgelistet</translation>
    </message>
    <message>
      <source>A new run of {experiment} from its first step.</source>
      <translation>Ein neuer Lauf von {experiment} ab dem ersten Schritt.</translation>
    </message>
    <message>
      <source>A new run starts with the weights of this checkpoint, where names and shapes match. Its params and settings are those in the form.</source>
      <translation>Ein neuer Lauf beginnt mit den Gewichten dieses Checkpoints, soweit Namen und Formen übereinstimmen. Parameter und Einstellungen sind die im Formular.</translation>
    </message>
    <message>
      <source>A new run takes the weights whose names, shapes and types match. Other weights, the optimizer and the step count start fresh.</source>
      <translation>Ein neuer Lauf übernimmt die Gewichte, deren Name, Form und Typ passen. Andere Gewichte, der Optimizer und der Schrittzähler beginnen neu.</translation>
    </message>
    <message>
      <source>A new run.</source>
      <translation>Ein neuer Lauf.</translation>
    </message>
    <message>
      <source>A note has at most {most} characters, this one has {n}.</source>
      <translation>Eine Notiz hat höchstens {most} Zeichen, diese hat {n}.</translation>
    </message>
    <message>
      <source>A number from 0 to 1; Enter takes it</source>
      <translation>Eine Zahl von 0 bis 1; die Eingabetaste übernimmt sie</translation>
    </message>
    <message>
      <source>A number, or a date such as 2024-05-31</source>
      <translation>Eine Zahl oder ein Datum wie 2024-05-31</translation>
    </message>
    <message>
      <source>A number, such as a price. The answer is a number on the same scale.</source>
      <translation>Eine Zahl, etwa ein Preis. Die Antwort ist eine Zahl auf derselben Skala.</translation>
    </message>
    <message>
      <source>A param is a hyperparameter: params[name] in your functions.</source>
      <translation>Ein Parameter ist ein Hyperparameter: params[name] in Ihren Funktionen.</translation>
    </message>
    <message>
      <source>A part of data is (first, end) with 0 &lt;= first &lt; end &lt;= 100, not {part}.</source>
      <translation>Ein Teil der Daten ist (first, end) mit 0 &lt;= first &lt; end &lt;= 100, nicht {part}.</translation>
    </message>
    <message>
      <source>A placeholder is the tensor in the graph that a request is put into. Its name is for Session.run only: a client uses the receiver key. A placeholder named like a variable would break the export, so the Workbench keeps its own under a scope.</source>
      <translation>Ein placeholder ist der Tensor im Graphen, in den eine Anfrage eingesetzt wird. Sein Name dient nur für Session.run: Ein Client verwendet den Receiver-Schlüssel. Ein placeholder mit dem Namen einer Variablen würde den Export zerstören; darum legt die Workbench ihre eigenen in einen Scope.</translation>
    </message>
    <message>
      <source>A point a row: across what is predicted, up how far it is above the label</source>
      <translation>Ein Punkt je Zeile: waagerecht die Vorhersage, senkrecht, wie weit sie über dem Label liegt</translation>
    </message>
    <message>
      <source>A point is written every so many steps, and with each checkpoint.</source>
      <translation>Jeweils nach einer festen Zahl von Schritten und mit jedem Checkpoint wird ein Punkt geschrieben.</translation>
    </message>
    <message>
      <source>A point is written every {steps} steps, and with each checkpoint.</source>
      <translation>Alle {steps} Schritte und mit jedem Checkpoint wird ein Punkt geschrieben.</translation>
    </message>
    <message>
      <source>A quotation mark is not closed in the arguments {text}. Close it, or put a backslash before it.</source>
      <translation>In den Argumenten {text} ist ein Anführungszeichen nicht geschlossen. Schließen Sie es, oder setzen Sie einen Backslash davor.</translation>
    </message>
    <message>
      <source>A receiver key is the name a request uses for an input: the key of receiver_tensors, and so the input alias of the signature.</source>
      <translation>Ein Receiver-Schlüssel ist der Name, den eine Anfrage für eine Eingabe verwendet: der Schlüssel von receiver_tensors und damit der Eingabe-Alias der Signatur.</translation>
    </message>
    <message>
      <source>A receiver key is the name a request uses: the input alias of a signature. It is not a feature key: the receiver makes the features that model_fn reads from it.</source>
      <translation>Ein Receiver-Schlüssel ist der Name, den eine Anfrage verwendet: der Eingabe-Alias einer Signatur. Er ist kein Feature-Schlüssel: Der Receiver erzeugt daraus die Features, die model_fn liest.</translation>
    </message>
    <message>
      <source>A receiver key is the name a request uses; a feature key is the name model_fn reads. Here they are the same, {how}. They may differ: a serving_input_receiver_fn of your own maps one to the other.</source>
      <translation>Ein Receiver-Schlüssel ist der Name, den eine Anfrage verwendet; ein Feature-Schlüssel ist der Name, den model_fn liest. Hier sind beide gleich, {how}. Sie können sich unterscheiden: Eine eigene serving_input_receiver_fn ordnet den einen dem anderen zu.</translation>
    </message>
    <message>
      <source>A record of the training data is damaged: {message}</source>
      <translation>Ein Datensatz der Trainingsdaten ist beschädigt: {message}</translation>
    </message>
    <message>
      <source>A record's number, from 0; Enter goes there</source>
      <translation>Die Nummer eines Datensatzes, ab 0; die Eingabetaste springt dorthin</translation>
    </message>
    <message>
      <source>A recurrent network, for sequences and for texts whose order counts.</source>
      <translation>Ein rekurrentes Netz, für Sequenzen und für Texte, deren Reihenfolge zählt.</translation>
    </message>
    <message>
      <source>A regular expression that the names of the model's variables must match from their beginning</source>
      <translation>Ein regulärer Ausdruck, zu dem die Namen der Variablen des Modells von Anfang an passen müssen</translation>
    </message>
    <message>
      <source>A row is a step of the sequence, with any number of values, separated by commas. Left empty there is none.</source>
      <translation>Eine Zeile ist ein Schritt der Sequenz mit beliebig vielen, durch Kommas getrennten Werten. Leer: kein Schritt.</translation>
    </message>
    <message>
      <source>A row is a step of the sequence, with its values. Left empty there is none.</source>
      <translation>Eine Zeile ist ein Schritt der Sequenz mit seinen Werten. Leer: kein Schritt.</translation>
    </message>
    <message>
      <source>A run that is being trained is taken as it stands.</source>
      <translation>Ein Lauf im Training wird so übernommen, wie er gerade ist.</translation>
    </message>
    <message>
      <source>A running TensorFlow Serving</source>
      <translation>Ein laufendes TensorFlow Serving</translation>
    </message>
    <message>
      <source>A server does not tell which features an Example holds. Name the export as well, which knows them, or send a record of a TFRecord file.</source>
      <translation>Ein Server sagt nicht, welche Features ein Example enthält. Nennen Sie auch den Export, der sie kennt, oder senden Sie einen Datensatz einer TFRecord-Datei.</translation>
    </message>
    <message>
      <source>A serving_input_receiver_fn that does what the dense receiver of this model does.</source>
      <translation>Eine serving_input_receiver_fn, die dasselbe tut wie der dense-Receiver dieses Modells.</translation>
    </message>
    <message>
      <source>A signature is one named entry of an export: input aliases to output aliases. A client that names it does not notice if serving_default becomes another.</source>
      <translation>Eine Signatur ist ein benannter Einstieg eines Exports: Eingabe-Aliasse zu Ausgabe-Aliassen. Ein Client, der sie nennt, merkt nichts davon, wenn serving_default eine andere wird.</translation>
    </message>
    <message>
      <source>A smaller change does not count as an improvement.</source>
      <translation>Eine kleinere Änderung zählt nicht als Verbesserung.</translation>
    </message>
    <message>
      <source>A training by a cluster cannot be asked for a checkpoint; it saves one every checkpoint_every steps.</source>
      <translation>Von einem Training mit einem Cluster kann kein Checkpoint angefordert werden; alle checkpoint_every Schritte speichert es einen.</translation>
    </message>
    <message>
      <source>A training by a cluster cannot be discarded while it is trained; stop it and delete it.</source>
      <translation>Ein Training mit einem Cluster kann nicht verworfen werden, während es läuft; stoppen Sie es, und löschen Sie es dann.</translation>
    </message>
    <message>
      <source>A training by a cluster cannot be extended while it is trained; stop it and train on with a higher max_steps.</source>
      <translation>Ein Training mit einem Cluster kann nicht verlängert werden, während es läuft; stoppen Sie es, und trainieren Sie mit größerem max_steps weiter.</translation>
    </message>
    <message>
      <source>A training by a cluster cannot be paused.</source>
      <translation>Ein Training mit einem Cluster kann nicht angehalten werden.</translation>
    </message>
    <message>
      <source>A training by a cluster cannot be stopped after its next evaluation; stop it now.</source>
      <translation>Ein Training mit einem Cluster kann nicht nach seiner nächsten Evaluation gestoppt werden; stoppen Sie es jetzt.</translation>
    </message>
    <message>
      <source>A training runs in this window. Wait until it ends, or stop it.</source>
      <translation>In diesem Fenster läuft ein Training. Warten Sie, bis es endet, oder beenden Sie es.</translation>
    </message>
    <message>
      <source>A version is a whole number from 1, not {number}.</source>
      <translation>Eine Version ist eine ganze Zahl ab 1, nicht {number}.</translation>
    </message>
    <message>
      <source>A version number names one export. Leave it empty for several checkpoints.</source>
      <translation>Eine Versionsnummer bezeichnet einen einzigen Export. Lassen Sie das Feld bei mehreren Checkpoints leer.</translation>
    </message>
    <message>
      <source>A weight for each input. Fast, easy to explain, the one to beat.</source>
      <translation>Ein Gewicht für jede Eingabe. Schnell, leicht zu erklären, der Maßstab.</translation>
    </message>
    <message>
      <source>API word</source>
      <translation>API-Wort</translation>
    </message>
    <message>
      <source>AUGMENT</source>
      <translation>AUGMENT</translation>
    </message>
    <message>
      <source>About</source>
      <translation>Über</translation>
    </message>
    <message>
      <source>About {train} records to learn from, and {rest} to be judged on.</source>
      <translation>Etwa {train} Datensätze zum Lernen und {rest} zum Beurteilen.</translation>
    </message>
    <message>
      <source>Accuracy</source>
      <translation>Accuracy</translation>
    </message>
    <message>
      <source>Across: the label; up: what the model says; on the line they are equal</source>
      <translation>Waagerecht: das Label; senkrecht: was das Modell sagt; auf der Linie sind sie gleich</translation>
    </message>
    <message>
      <source>Add a SavedModel</source>
      <translation>SavedModel hinzufügen</translation>
    </message>
    <message>
      <source>Add files…</source>
      <translation>Dateien hinzufügen…</translation>
    </message>
    <message>
      <source>Add trials to this sweep</source>
      <translation>Diesem Sweep Versuche hinzufügen</translation>
    </message>
    <message>
      <source>Address of the served model</source>
      <translation>Adresse des bereitgestellten Modells</translation>
    </message>
    <message>
      <source>Add…</source>
      <translation>Anfügen…</translation>
    </message>
    <message>
      <source>After an answer, press Save as test case: later exports can be asked it again.</source>
      <translation>Drücken Sie nach einer Antwort „Als Testfall speichern“: Spätere Exporte können erneut damit abgefragt werden.</translation>
    </message>
    <message>
      <source>After {text} the filter needs &lt;, &lt;=, &gt;, &gt;=, =, !=, ~ or in, not {token}.</source>
      <translation>Nach {text} braucht der Filter &lt;, &lt;=, &gt;, &gt;=, =, !=, ~ oder in, nicht {token}.</translation>
    </message>
    <message>
      <source>Age</source>
      <translation>Alter</translation>
    </message>
    <message>
      <source>All experiments</source>
      <translation>Alle Experimente</translation>
    </message>
    <message>
      <source>All files (*)</source>
      <translation>Alle Dateien (*)</translation>
    </message>
    <message>
      <source>All names</source>
      <translation>Alle Namen</translation>
    </message>
    <message>
      <source>All of them are known to do nothing but compute.</source>
      <translation>Von allen ist bekannt, dass sie nur rechnen.</translation>
    </message>
    <message>
      <source>All records{looked} are at or above {cut}, which leaves nothing to learn from. Enter another cut.</source>
      <translation>Alle Datensätze{looked} liegen bei {cut} oder darüber, so dass nichts zum Lernen bleibt. Geben Sie eine andere Grenze ein.</translation>
    </message>
    <message>
      <source>All records{looked} are before {cut}, which leaves nothing to be judged on. Enter another cut.</source>
      <translation>Alle Datensätze{looked} liegen vor dem {cut}, so dass nichts zum Beurteilen bleibt. Geben Sie eine andere Grenze ein.</translation>
    </message>
    <message>
      <source>All records{looked} are below {cut}, which leaves nothing to be judged on. Enter another cut.</source>
      <translation>Alle Datensätze{looked} liegen unter {cut}, so dass nichts zum Beurteilen bleibt. Geben Sie eine andere Grenze ein.</translation>
    </message>
    <message>
      <source>All records{looked} are on or after {cut}, which leaves nothing to learn from. Enter another cut.</source>
      <translation>Alle Datensätze{looked} liegen am {cut} oder danach, so dass nichts zum Lernen bleibt. Geben Sie eine andere Grenze ein.</translation>
    </message>
    <message>
      <source>All rows</source>
      <translation>Alle Zeilen</translation>
    </message>
    <message>
      <source>All runs of an experiment side by side: filter them, plot them, and start a sweep over the params.</source>
      <translation>Alle Läufe eines Experiments nebeneinander: filtern Sie sie, zeichnen Sie sie, und starten Sie einen Sweep über die Parameter.</translation>
    </message>
    <message>
      <source>All signatures as JSON</source>
      <translation>Alle Signaturen als JSON</translation>
    </message>
    <message>
      <source>All values are the same</source>
      <translation>Alle Werte sind gleich</translation>
    </message>
    <message>
      <source>All weights are finite.</source>
      <translation>Alle Gewichte sind endlich.</translation>
    </message>
    <message>
      <source>All {count} test cases pass on export {version}.</source>
      <translation>Export {version} besteht alle {count} Testfälle.</translation>
    </message>
    <message numerus="yes">
      <source>All {n} pass</source>
      <translation>
        <numerusform>{n} bestanden</numerusform>
        <numerusform>Alle {n} bestanden</numerusform>
      </translation>
    </message>
    <message>
      <source>All {same} variables of the checkpoint fit the model.</source>
      <translation>Alle {same} Variablen des Checkpoints passen zum Modell.</translation>
    </message>
    <message>
      <source>Also draw, faintly, the points that a restart from an older checkpoint replaced</source>
      <translation>Auch, blass, die Punkte zeichnen, die ein Neustart ab einem älteren Checkpoint ersetzt hat</translation>
    </message>
    <message>
      <source>Also writes assets.extra/frozen_graph.pb: weights and tables as constants. Optimized: TensorFlow folds what is constant and drops what no signature needs.</source>
      <translation>Schreibt zusätzlich assets.extra/frozen_graph.pb: Gewichte und Tabellen als Konstanten. Optimiert: TensorFlow fasst Konstantes zusammen und lässt weg, was keine Signatur braucht.</translation>
    </message>
    <message>
      <source>An Example is an object {feature: value}, or a list of them.</source>
      <translation>Ein Example ist ein Objekt {feature: Wert} oder eine Liste davon.</translation>
    </message>
    <message>
      <source>An RNN needs a sequence: a list whose length varies, steps, or a text.</source>
      <translation>Ein RNN braucht eine Sequenz: eine Liste wechselnder Länge, Schritte oder einen Text.</translation>
    </message>
    <message>
      <source>An experiment has a build_fn, a model_fn or an estimator; this one has {found}.</source>
      <translation>Ein Experiment hat eine build_fn, eine model_fn oder einen estimator; dieses hat {found}.</translation>
    </message>
    <message>
      <source>An experiment is a Python program with the same access to this machine as you have. Run only what you wrote or trust. You are asked again when its content changes.

{file}</source>
      <translation>Ein Experiment ist ein Python-Programm mit denselben Rechten auf diesem Rechner wie Sie. Führen Sie nur aus, was Sie selbst geschrieben haben oder dem Sie vertrauen. Sie werden erneut gefragt, wenn sich der Inhalt ändert.

{file}</translation>
    </message>
    <message>
      <source>An experiment with a build_fn needs a head, or a loss_fn.</source>
      <translation>Ein Experiment mit einer build_fn braucht einen head oder eine loss_fn.</translation>
    </message>
    <message>
      <source>An export is what predicts, without your code: in Python, in TensorFlow Serving, or here.</source>
      <translation>Ein Export macht Vorhersagen, ohne Ihren Code: in Python, in TensorFlow Serving oder hier.</translation>
    </message>
    <message>
      <source>An export keeps the weights and leaves the optimizer's variables behind.</source>
      <translation>Ein Export übernimmt die Gewichte, nicht aber die Variablen des Optimierers.</translation>
    </message>
    <message>
      <source>An output alias is the name under which the answer carries a value: a key of export_outputs.</source>
      <translation>Ein Ausgabe-Alias ist der Name, unter dem die Antwort einen Wert enthält: ein Schlüssel von export_outputs.</translation>
    </message>
    <message>
      <source>An output alias is the name under which the answer carries a value: a key of the model's export_outputs, or of its predictions where there are none. It is the same in every receiver's signature.</source>
      <translation>Ein Ausgabe-Alias ist der Name, unter dem die Antwort einen Wert enthält: ein Schlüssel von export_outputs des Modells oder, wo es keine gibt, seiner Vorhersagen. Er ist in der Signatur jedes Receivers gleich.</translation>
    </message>
    <message>
      <source>Analyse</source>
      <translation>Analysieren</translation>
    </message>
    <message>
      <source>Analyse again</source>
      <translation>Erneut analysieren</translation>
    </message>
    <message>
      <source>Analyse asks the model about every row of the run's evaluation data: wrong rows, slices by a feature, thresholds, calibration.</source>
      <translation>„Analysieren“ fragt das Modell zu jeder Zeile der Evaluationsdaten des Laufs: falsche Zeilen, Gruppen nach einem Feature, Schwellen, Kalibrierung.</translation>
    </message>
    <message>
      <source>Analysis</source>
      <translation>Analyse</translation>
    </message>
    <message>
      <source>Another checkpoint of step {step} is listed.</source>
      <translation>Ein anderer Checkpoint von Schritt {step} ist aufgeführt.</translation>
    </message>
    <message>
      <source>Another file of points is still being saved. Try again when it is complete.</source>
      <translation>Eine andere Datei mit Punkten wird noch gespeichert. Versuchen Sie es erneut, wenn sie fertig ist.</translation>
    </message>
    <message>
      <source>Another process follows {name} and evaluates its checkpoints. Stop it first.</source>
      <translation>Ein anderer Prozess folgt {name} und evaluiert seine Checkpoints. Stoppen Sie ihn zuerst.</translation>
    </message>
    <message>
      <source>Another process is training this run.</source>
      <translation>Ein anderer Prozess trainiert diesen Lauf.</translation>
    </message>
    <message>
      <source>Another process runs the sweep {name} now. Wait until it ends, or choose another folder.</source>
      <translation>Ein anderer Prozess führt den Sweep {name} gerade aus. Warten Sie, bis er endet, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
      <source>Another program is fetching {url} just now. Try again in a minute.</source>
      <translation>Ein anderes Programm ruft {url} gerade ab. Versuchen Sie es in einer Minute erneut.</translation>
    </message>
    <message>
      <source>Answer</source>
      <translation>Antwort</translation>
    </message>
    <message>
      <source>Answer, as text</source>
      <translation>Antwort als Text</translation>
    </message>
    <message>
      <source>Any number of values, separated by commas; left empty there is none.</source>
      <translation>Beliebig viele Werte, durch Kommas getrennt; leer: keiner.</translation>
    </message>
    <message>
      <source>Arguments</source>
      <translation>Argumente</translation>
    </message>
    <message>
      <source>Arguments of the script</source>
      <translation>Argumente des Skripts</translation>
    </message>
    <message>
      <source>Arguments of {file}</source>
      <translation>Argumente von {file}</translation>
    </message>
    <message>
      <source>As TensorFlow Serving names it; only an available version answers</source>
      <translation>Wie TensorFlow Serving ihn nennt; nur eine verfügbare Version antwortet</translation>
    </message>
    <message>
      <source>As a command</source>
      <translation>Als Befehl</translation>
    </message>
    <message>
      <source>As a picture</source>
      <translation>Als Bild</translation>
    </message>
    <message>
      <source>As found</source>
      <translation>Wie gefunden</translation>
    </message>
    <message>
      <source>As text</source>
      <translation>Als Text</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Wie das System</translation>
    </message>
    <message>
      <source>As the vocabulary has it</source>
      <translation>Wie im Vokabular</translation>
    </message>
    <message>
      <source>Ask TensorFlow Serving over REST.</source>
      <translation>TensorFlow Serving über REST abfragen.</translation>
    </message>
    <message>
      <source>Ask TensorFlow Serving over gRPC.</source>
      <translation>TensorFlow Serving über gRPC abfragen.</translation>
    </message>
    <message>
      <source>Ask all of them what the form says</source>
      <translation>Alle mit der Eingabe des Formulars abfragen</translation>
    </message>
    <message>
      <source>Ask no more of them</source>
      <translation>Keine weiteren abfragen</translation>
    </message>
    <message>
      <source>Ask server</source>
      <translation>Server fragen</translation>
    </message>
    <message>
      <source>Ask the chosen export every test case</source>
      <translation>Den gewählten Export mit jedem Testfall abfragen</translation>
    </message>
    <message>
      <source>Ask the export with the tool that comes with TensorFlow.</source>
      <translation>Den Export mit dem Werkzeug abfragen, das zu TensorFlow gehört.</translation>
    </message>
    <message>
      <source>Ask the model about every row</source>
      <translation>Das Modell zu jeder Zeile befragen</translation>
    </message>
    <message>
      <source>Ask the model over the whole range</source>
      <translation>Das Modell über den ganzen Bereich abfragen</translation>
    </message>
    <message>
      <source>Ask the server what the form says</source>
      <translation>Den Server mit der Eingabe des Formulars abfragen</translation>
    </message>
    <message>
      <source>Asked for: {what}</source>
      <translation>Angefordert: {what}</translation>
    </message>
    <message>
      <source>Asking checkpoint {step}</source>
      <translation>Checkpoint {step} wird abgefragt</translation>
    </message>
    <message>
      <source>Asking export {name}</source>
      <translation>Export {name} wird abgefragt</translation>
    </message>
    <message>
      <source>Asking for the versions</source>
      <translation>Die Versionen werden abgefragt</translation>
    </message>
    <message>
      <source>Asking the server</source>
      <translation>Der Server wird abgefragt</translation>
    </message>
    <message>
      <source>Asking {name}</source>
      <translation>{name} wird abgefragt</translation>
    </message>
    <message>
      <source>Asking…</source>
      <translation>Wird abgefragt…</translation>
    </message>
    <message>
      <source>Assets</source>
      <translation>Assets</translation>
    </message>
    <message>
      <source>At once</source>
      <translation>Gleichzeitig</translation>
    </message>
    <message>
      <source>At random, by their content</source>
      <translation>Zufällig, nach ihrem Inhalt</translation>
    </message>
    <message>
      <source>At step</source>
      <translation>Schritt</translation>
    </message>
    <message>
      <source>At step {step} the median of {count} values is {median}; 90 % of them lie between {low} and {high}.</source>
      <translation>Bei Schritt {step} ist der Median von {count} Werten {median}; 90 % davon liegen zwischen {low} und {high}.</translation>
    </message>
    <message>
      <source>Attach a run at a URL…</source>
      <translation>Lauf unter einer URL anhängen…</translation>
    </message>
    <message>
      <source>Attach a run…</source>
      <translation>Lauf anhängen…</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>Bar</source>
      <translation>Senkrechter Strich</translation>
    </message>
    <message>
      <source>Bars: the share that came true; dots: the mean stated probability; on the line they are equal. The number over a bar is that of its rows.</source>
      <translation>Balken: der Anteil, der eingetreten ist; Punkte: die mittlere angegebene Wahrscheinlichkeit; auf der Linie sind beide gleich. Die Zahl über einem Balken ist die seiner Zeilen.</translation>
    </message>
    <message>
      <source>Batch</source>
      <translation>Batch</translation>
    </message>
    <message>
      <source>Batch size</source>
      <translation>Batchgröße</translation>
    </message>
    <message>
      <source>Be judged on</source>
      <translation>Beurteilen an</translation>
    </message>
    <message>
      <source>Before the first step</source>
      <translation>Vor dem ersten Schritt</translation>
    </message>
    <message>
      <source>Begin a new run with the weights of this checkpoint.</source>
      <translation>Einen neuen Lauf mit den Gewichten dieses Checkpoints beginnen.</translation>
    </message>
    <message>
      <source>Being computed…</source>
      <translation>Wird berechnet…</translation>
    </message>
    <message>
      <source>Best F1</source>
      <translation>Bestes F1</translation>
    </message>
    <message>
      <source>Best checkpoint at {step}</source>
      <translation>Bester Checkpoint bei {step}</translation>
    </message>
    <message>
      <source>Best model</source>
      <translation>Bestes Modell</translation>
    </message>
    <message>
      <source>Best run, importance, failed runs and command</source>
      <translation>Bester Lauf, Bedeutung der Parameter, fehlgeschlagene Läufe und Befehl</translation>
    </message>
    <message>
      <source>Best so far</source>
      <translation>Bisher bester</translation>
    </message>
    <message>
      <source>Best so far:  {checkpoint}</source>
      <translation>Bisher bester:  {checkpoint}</translation>
    </message>
    <message>
      <source>Best {best} at step {step}, last {last}</source>
      <translation>Bester Wert {best} bei Schritt {step}, letzter {last}</translation>
    </message>
    <message>
      <source>Best {metric} (higher is better)</source>
      <translation>Bester Wert von {metric} (höher ist besser)</translation>
    </message>
    <message>
      <source>Best {metric} (lower is better)</source>
      <translation>Bester Wert von {metric} (niedriger ist besser)</translation>
    </message>
    <message>
      <source>Best {metric} of all evaluations</source>
      <translation>Bester Wert von {metric} aus allen Evaluationen</translation>
    </message>
    <message>
      <source>Best {metric} {value} at {step}</source>
      <translation>Bester Wert von {metric}: {value} bei {step}</translation>
    </message>
    <message>
      <source>Best {value} at step {step}</source>
      <translation>Bester Wert {value} bei Schritt {step}</translation>
    </message>
    <message>
      <source>Best {value} at step {step}.</source>
      <translation>Bester Wert {value} bei Schritt {step}.</translation>
    </message>
    <message>
      <source>Better is</source>
      <translation>Besser ist</translation>
    </message>
    <message>
      <source>Beyond hope: stop as soon as the metric is worse than this value.</source>
      <translation>Aussichtslos: beenden, sobald die Metrik schlechter als dieser Wert ist.</translation>
    </message>
    <message>
      <source>Binary</source>
      <translation>Binär</translation>
    </message>
    <message>
      <source>Binary needs a label of two values; "{name}" has {values}.</source>
      <translation>Binär braucht ein Label mit zwei Werten; „{name}“ hat {values}.</translation>
    </message>
    <message>
      <source>Binary needs the values 0 and 1 in TFRecords. Choose classes.</source>
      <translation>Binär braucht in TFRecords die Werte 0 und 1. Wählen Sie Klassen.</translation>
    </message>
    <message>
      <source>Bins</source>
      <translation>Intervalle</translation>
    </message>
    <message>
      <source>Blanks around text</source>
      <translation>Leerzeichen um Text</translation>
    </message>
    <message>
      <source>Both at once: good where there are many words and few records of each.</source>
      <translation>Beides zugleich: gut, wo es viele Wörter und wenige Datensätze zu jedem gibt.</translation>
    </message>
    <message>
      <source>Both cuts of Where("{column}") must be numbers, or both dates.</source>
      <translation>Beide Grenzen von Where("{column}") müssen Zahlen oder beide Datumsangaben sein.</translation>
    </message>
    <message>
      <source>Branch</source>
      <translation>Abzweigen</translation>
    </message>
    <message>
      <source>Branch and train</source>
      <translation>Abzweigen und trainieren</translation>
    </message>
    <message>
      <source>Branch from {run}</source>
      <translation>Von {run} abzweigen</translation>
    </message>
    <message>
      <source>Branching from checkpoint {step}</source>
      <translation>Es wird von Checkpoint {step} abgezweigt</translation>
    </message>
    <message>
      <source>Branch…</source>
      <translation>Abzweigen…</translation>
    </message>
    <message>
      <source>Break the prediction off</source>
      <translation>Die Vorhersage abbrechen</translation>
    </message>
    <message>
      <source>Browse…</source>
      <translation>Durchsuchen…</translation>
    </message>
    <message>
      <source>Build a tf.train.Example value by value, and ask the export with it. No Workbench is needed.</source>
      <translation>Ein tf.train.Example Wert für Wert aufbauen und den Export damit abfragen. Die Workbench ist dazu nicht nötig.</translation>
    </message>
    <message>
      <source>Build the Example value by value, then ask</source>
      <translation>Das Example Wert für Wert aufbauen, dann fragen</translation>
    </message>
    <message>
      <source>Build the graphs…</source>
      <translation>Graphen bauen…</translation>
    </message>
    <message>
      <source>Building the graphs</source>
      <translation>Die Graphen werden gebaut</translation>
    </message>
    <message>
      <source>Building the model to see its signatures…</source>
      <translation>Das Modell wird gebaut, um seine Signaturen zu zeigen…</translation>
    </message>
    <message>
      <source>Building the training graph</source>
      <translation>Der Trainingsgraph wird gebaut</translation>
    </message>
    <message>
      <source>Building them runs the experiment's code, which you have not allowed yet.</source>
      <translation>Dazu wird der Code des Experiments ausgeführt, was Sie noch nicht erlaubt haben.</translation>
    </message>
    <message>
      <source>By repeats</source>
      <translation>Nach Wiederholungen</translation>
    </message>
    <message>
      <source>By the column {name}</source>
      <translation>Nach der Spalte {name}</translation>
    </message>
    <message>
      <source>By {what}</source>
      <translation>Nach {what}</translation>
    </message>
    <message>
      <source>Bytes are written {"b64": "..."}; another object has no meaning here.</source>
      <translation>Bytes schreibt man {"b64": "..."}; ein anderes Objekt hat hier keine Bedeutung.</translation>
    </message>
    <message>
      <source>Bytes on disk</source>
      <translation>Bytes auf dem Datenträger</translation>
    </message>
    <message>
      <source>Bytes on disk.</source>
      <translation>Bytes auf dem Datenträger.</translation>
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
      <translation>CSV- und TFRecord-Dateien (*.csv *.tsv *.txt *.tfrecord* *.tfrecords* *.record* *.gz)</translation>
    </message>
    <message>
      <source>CSV file (*.csv)</source>
      <translation>CSV-Datei (*.csv)</translation>
    </message>
    <message>
      <source>CSV files, or TFRecord files of Examples or SequenceExamples, packed by gzip or not. Several files are taken as one, if they have the same columns.</source>
      <translation>CSV-Dateien oder TFRecord-Dateien mit Examples oder SequenceExamples, mit gzip gepackt oder nicht. Mehrere Dateien gelten als eine, wenn sie dieselben Spalten haben.</translation>
    </message>
    <message>
      <source>CSV format</source>
      <translation>CSV-Format</translation>
    </message>
    <message>
      <source>Calibration</source>
      <translation>Kalibrierung</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Cancel the export; nothing is kept</source>
      <translation>Den Export abbrechen; es bleibt nichts zurück</translation>
    </message>
    <message>
      <source>Cancelled</source>
      <translation>Abgebrochen</translation>
    </message>
    <message>
      <source>Cancelled: nothing was written.</source>
      <translation>Abgebrochen: Es wurde nichts geschrieben.</translation>
    </message>
    <message>
      <source>Cancelled; nothing was kept.</source>
      <translation>Abgebrochen; es wurde nichts aufbewahrt.</translation>
    </message>
    <message>
      <source>Cancelling…</source>
      <translation>Wird abgebrochen…</translation>
    </message>
    <message>
      <source>Cases</source>
      <translation>Fälle</translation>
    </message>
    <message>
      <source>Cells of a spreadsheet can be pasted from the selected cell on.</source>
      <translation>Zellen einer Tabellenkalkulation können ab der ausgewählten Zelle eingefügt werden.</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>Differenz</translation>
    </message>
    <message>
      <source>Change nothing</source>
      <translation>Nichts ändern</translation>
    </message>
    <message>
      <source>Change rule…</source>
      <translation>Regel ändern…</translation>
    </message>
    <message>
      <source>Change the permissions of its files.</source>
      <translation>Ändern Sie die Zugriffsrechte seiner Dateien.</translation>
    </message>
    <message>
      <source>Chart of {title}</source>
      <translation>Diagramm von {title}</translation>
    </message>
    <message>
      <source>Chart size</source>
      <translation>Diagrammgröße</translation>
    </message>
    <message>
      <source>Charts</source>
      <translation>Diagramme</translation>
    </message>
    <message>
      <source>Check the settings on the right, then press Train.</source>
      <translation>Prüfen Sie rechts die Einstellungen und klicken Sie dann auf „Trainieren“.</translation>
    </message>
    <message>
      <source>Checking the export against its checkpoint</source>
      <translation>Der Export wird mit seinem Checkpoint verglichen</translation>
    </message>
    <message>
      <source>Checkpoint</source>
      <translation>Checkpoint</translation>
    </message>
    <message>
      <source>Checkpoint and export, side by side</source>
      <translation>Checkpoint neben Export</translation>
    </message>
    <message>
      <source>Checkpoint every</source>
      <translation>Checkpoint alle</translation>
    </message>
    <message>
      <source>Checkpoint file…</source>
      <translation>Checkpoint-Datei…</translation>
    </message>
    <message>
      <source>Checkpoint now</source>
      <translation>Checkpoint jetzt</translation>
    </message>
    <message>
      <source>Checkpoint or evaluate now, stop later, extend, discard</source>
      <translation>Checkpoint oder Evaluation jetzt, später beenden, verlängern, verwerfen</translation>
    </message>
    <message>
      <source>Checkpoint to start from</source>
      <translation>Checkpoint, von dem begonnen wird</translation>
    </message>
    <message>
      <source>Checkpoint {name}</source>
      <translation>Checkpoint {name}</translation>
    </message>
    <message>
      <source>Checkpoint {name} cannot be exported: {reason}.</source>
      <translation>Der Checkpoint {name} kann nicht exportiert werden: {reason}.</translation>
    </message>
    <message>
      <source>Checkpoint {name} is damaged: {problem}. Choose another one.</source>
      <translation>Der Checkpoint {name} ist beschädigt: {problem}. Wählen Sie einen anderen.</translation>
    </message>
    <message>
      <source>Checkpoint {name} is not listed. {reason}</source>
      <translation>Checkpoint {name} ist nicht aufgeführt. {reason}</translation>
    </message>
    <message>
      <source>Checkpoint {name} was saved by another model than the experiment's: {differing}{more}. Export a checkpoint of this model, or restore the experiment.</source>
      <translation>Der Checkpoint {name} stammt von einem anderen Modell als dem des Experiments: {differing}{more}. Exportieren Sie einen Checkpoint dieses Modells oder stellen Sie das Experiment wieder her.</translation>
    </message>
    <message>
      <source>Checkpoint {step}</source>
      <translation>Checkpoint {step}</translation>
    </message>
    <message>
      <source>Checkpoint {step} cannot be checked here ({reason}); TensorFlow restores it if possible.</source>
      <translation>Checkpoint {step} kann hier nicht geprüft werden ({reason}); TensorFlow stellt ihn nach Möglichkeit wieder her.</translation>
    </message>
    <message>
      <source>Checkpoint {step} cannot be checked here, so no older one was removed.</source>
      <translation>Checkpoint {step} kann hier nicht geprüft werden; deshalb wurde kein älterer entfernt.</translation>
    </message>
    <message>
      <source>Checkpoint {step} holds weights that are NaN or infinite and was set aside.</source>
      <translation>Checkpoint {step} enthält Gewichte, die NaN oder unendlich sind, und wurde beiseitegelegt.</translation>
    </message>
    <message>
      <source>Checkpoint {step} is being exported or evaluated. Try again when that is done.</source>
      <translation>Checkpoint {step} wird gerade exportiert oder evaluiert. Versuchen Sie es erneut, wenn das fertig ist.</translation>
    </message>
    <message>
      <source>Checkpoint {step} is damaged and was set aside.</source>
      <translation>Checkpoint {step} ist beschädigt und wurde beiseitegelegt.</translation>
    </message>
    <message>
      <source>Checkpoint {step} is damaged, so nothing can start from it: {problem}</source>
      <translation>Checkpoint {step} ist beschädigt, damit kann nichts beginnen: {problem}</translation>
    </message>
    <message>
      <source>Checkpoint {step} is kept and exported.</source>
      <translation>Checkpoint {step} bleibt erhalten und ist exportiert.</translation>
    </message>
    <message>
      <source>Checkpoint {step} is kept.</source>
      <translation>Checkpoint {step} bleibt erhalten.</translation>
    </message>
    <message>
      <source>Checkpoint {step} is the best.</source>
      <translation>Checkpoint {step} ist der beste.</translation>
    </message>
    <message>
      <source>Checkpoint {step} is the newest of a run that is being trained. Stop it first.</source>
      <translation>Checkpoint {step} ist der neueste eines Laufs, der gerade trainiert wird. Stoppen Sie ihn zuerst.</translation>
    </message>
    <message>
      <source>Checkpoint {step} is there.</source>
      <translation>Checkpoint {step} ist vorhanden.</translation>
    </message>
    <message>
      <source>Checkpoint {step} of {name}</source>
      <translation>Checkpoint {step} von {name}</translation>
    </message>
    <message>
      <source>Checkpoint {step} of {name} cannot be used. {problem}</source>
      <translation>Checkpoint {step} von {name} ist nicht verwendbar. {problem}</translation>
    </message>
    <message>
      <source>Checkpoint {step} was damaged while it was written, so no older one was removed. Check the disk, then resume.</source>
      <translation>Checkpoint {step} wurde beim Schreiben beschädigt; deshalb wurde kein älterer entfernt. Prüfen Sie den Datenträger und setzen Sie dann fort.</translation>
    </message>
    <message>
      <source>Checkpoint {step} was deleted; it is in the trash.</source>
      <translation>Checkpoint {step} wurde gelöscht; er ist im Papierkorb.</translation>
    </message>
    <message>
      <source>Checkpoint {step} was not exported: {reason}</source>
      <translation>Checkpoint {step} wurde nicht exportiert: {reason}</translation>
    </message>
    <message>
      <source>Checkpoint {step}, best</source>
      <translation>Checkpoint {step}, bester</translation>
    </message>
    <message>
      <source>Checkpoint {step}: click to show it on the Models page, right-click for more</source>
      <translation>Checkpoint {step}: Klick zeigt ihn auf der Seite „Modelle“, Rechtsklick bietet mehr</translation>
    </message>
    <message>
      <source>Checkpoint {step}: {doing}</source>
      <translation>Checkpoint {step}: {doing}</translation>
    </message>
    <message>
      <source>Checkpoint {which} of {name} cannot be used. {problem}</source>
      <translation>Checkpoint {which} von {name} ist nicht verwendbar. {problem}</translation>
    </message>
    <message>
      <source>Checkpoints</source>
      <translation>Checkpoints</translation>
    </message>
    <message>
      <source>Checkpoints (*.index)</source>
      <translation>Checkpoints (*.index)</translation>
    </message>
    <message>
      <source>Checkpoints are being evaluated. Wait until that ends, or stop it on the Models page.</source>
      <translation>Checkpoints werden evaluiert. Warten Sie, bis das endet, oder beenden Sie es auf der Seite „Modelle“.</translation>
    </message>
    <message>
      <source>Checkpoints of the run, the newest first</source>
      <translation>Checkpoints des Laufs, die neuesten zuerst</translation>
    </message>
    <message>
      <source>Checkpoints of {name} are evaluated as they are saved.</source>
      <translation>Checkpoints von {name} werden evaluiert, sobald sie gespeichert sind.</translation>
    </message>
    <message>
      <source>Checkpoints of {name} were evaluated as "{evaluation}" {before}. Choose another name for {file}, or measure all of them again.</source>
      <translation>Checkpoints von {name} wurden als „{evaluation}“ {before} evaluiert. Wählen Sie einen anderen Namen für {file}, oder messen Sie alle erneut.</translation>
    </message>
    <message>
      <source>Choose CSV or TFRecord files</source>
      <translation>CSV- oder TFRecord-Dateien wählen</translation>
    </message>
    <message>
      <source>Choose CSV or TFRecord files; an experiment file is written for them</source>
      <translation>CSV- oder TFRecord-Dateien wählen; dafür wird eine Experimentdatei geschrieben</translation>
    </message>
    <message>
      <source>Choose a folder, or a .json file.</source>
      <translation>Wählen Sie einen Ordner oder eine .json-Datei.</translation>
    </message>
    <message>
      <source>Choose a run, a checkpoint or a SavedModel to start from.</source>
      <translation>Wählen Sie einen Lauf, einen Checkpoint oder ein SavedModel, womit begonnen wird.</translation>
    </message>
    <message>
      <source>Choose a run, an export or a checkpoint file</source>
      <translation>Einen Lauf, einen Export oder eine Checkpoint-Datei wählen</translation>
    </message>
    <message>
      <source>Choose a sample, open an experiment or an Estimator script of yours, or make one from a data file. Its params and settings appear as a form, and the tooltip of each field says what it means.</source>
      <translation>Wählen Sie ein Beispiel, öffnen Sie ein Experiment oder ein eigenes Estimator-Skript, oder erstellen Sie eines aus einer Datendatei. Seine Parameter und Einstellungen erscheinen als Formular; der Tooltip jedes Felds erklärt es.</translation>
    </message>
    <message>
      <source>Choose a sample, or open a Python file of yours.</source>
      <translation>Wählen Sie ein Beispiel oder öffnen Sie eine eigene Python-Datei.</translation>
    </message>
    <message>
      <source>Choose a sample, or open your experiment</source>
      <translation>Wählen Sie ein Beispiel, oder öffnen Sie Ihr Experiment</translation>
    </message>
    <message>
      <source>Choose a signature, or type a part of its name</source>
      <translation>Wählen Sie eine Signatur oder geben Sie einen Teil ihres Namens ein</translation>
    </message>
    <message>
      <source>Choose an export; its signature becomes a form. Fill it in and read the answer at the right.</source>
      <translation>Wählen Sie einen Export; seine Signatur wird zum Formular. Füllen Sie es aus und lesen Sie rechts die Antwort.</translation>
    </message>
    <message>
      <source>Choose at least one feature, which the model learns from.</source>
      <translation>Wählen Sie mindestens ein Feature, aus dem das Modell lernt.</translation>
    </message>
    <message>
      <source>Choose at least one file.</source>
      <translation>Wählen Sie mindestens eine Datei.</translation>
    </message>
    <message>
      <source>Choose at least one version. There are: {listed}.</source>
      <translation>Wählen Sie mindestens eine Version. Vorhanden: {listed}.</translation>
    </message>
    <message>
      <source>Choose data</source>
      <translation>Daten wählen</translation>
    </message>
    <message>
      <source>Choose exports or checkpoints with Compare with…: each is given the input of the form, and the answers stand side by side.</source>
      <translation>Wählen Sie mit „Vergleichen mit…“ Exporte oder Checkpoints: Jeder erhält die Eingabe des Formulars, und die Antworten stehen nebeneinander.</translation>
    </message>
    <message>
      <source>Choose files to add to the export</source>
      <translation>Dateien wählen, die zum Export hinzugefügt werden</translation>
    </message>
    <message>
      <source>Choose files…</source>
      <translation>Dateien wählen…</translation>
    </message>
    <message>
      <source>Choose further exports and checkpoints, to be asked the same</source>
      <translation>Weitere Exporte und Checkpoints wählen, die dasselbe gefragt werden</translation>
    </message>
    <message>
      <source>Choose it and press Plot: the other inputs stay as the form says.</source>
      <translation>Wählen Sie sie und drücken Sie „Zeichnen“: Die übrigen Eingaben bleiben wie im Formular.</translation>
    </message>
    <message>
      <source>Choose one of the checkpoints in it, such as {name}: </source>
      <translation>Wählen Sie einen der Checkpoints darin, etwa {name}: </translation>
    </message>
    <message>
      <source>Choose the columns</source>
      <translation>Spalten auswählen</translation>
    </message>
    <message>
      <source>Choose the folder</source>
      <translation>Den Ordner wählen</translation>
    </message>
    <message>
      <source>Choose the label, which the model is to predict. There are: {names}.</source>
      <translation>Wählen Sie das Label, das das Modell vorhersagen soll. Es gibt: {names}.</translation>
    </message>
    <message>
      <source>Choose what to start from; the variables that match are listed here.</source>
      <translation>Wählen Sie, womit begonnen wird; die passenden Variablen stehen dann hier.</translation>
    </message>
    <message>
      <source>Choose what to train next</source>
      <translation>Auswählen, was als Nächstes trainiert wird</translation>
    </message>
    <message>
      <source>Choose where the file is written</source>
      <translation>Wählen, wohin die Datei geschrieben wird</translation>
    </message>
    <message>
      <source>Choose where the folder goes</source>
      <translation>Wählen, wo der Ordner liegen soll</translation>
    </message>
    <message>
      <source>Choose workspace</source>
      <translation>Arbeitsbereich wählen</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Wählen…</translation>
    </message>
    <message>
      <source>Chosen files</source>
      <translation>Gewählte Dateien</translation>
    </message>
    <message>
      <source>Class</source>
      <translation>Klasse</translation>
    </message>
    <message>
      <source>Class probabilities</source>
      <translation>Klassenwahrscheinlichkeiten</translation>
    </message>
    <message>
      <source>Class probabilities: {said}</source>
      <translation>Klassenwahrscheinlichkeiten: {said}</translation>
    </message>
    <message>
      <source>Classes</source>
      <translation>Klassen</translation>
    </message>
    <message>
      <source>Classes are words or whole numbers; "{name}" has decimals. Choose regression.</source>
      <translation>Klassen sind Wörter oder ganze Zahlen; „{name}“ hat Nachkommastellen. Wählen Sie Regression.</translation>
    </message>
    <message>
      <source>Classes in TFRecords are numbered from 0 to {most} at most; "{name}" goes from {minimum:g} to {maximum:g}.</source>
      <translation>Klassen in TFRecords sind von 0 bis höchstens {most} nummeriert; „{name}“ reicht von {minimum:g} bis {maximum:g}.</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>Leeren</translation>
    </message>
    <message>
      <source>Clear queue</source>
      <translation>Warteschlange leeren</translation>
    </message>
    <message>
      <source>Clear the selection</source>
      <translation>Auswahl aufheben</translation>
    </message>
    <message>
      <source>Click a param to draw the metric over it</source>
      <translation>Klicken Sie auf einen Parameter, um die Metrik darüber zu zeichnen</translation>
    </message>
    <message>
      <source>Click a slice to show its rows</source>
      <translation>Klicken Sie auf eine Gruppe, um ihre Zeilen anzuzeigen</translation>
    </message>
    <message>
      <source>Click an entry to restore its input</source>
      <translation>Klicken Sie auf einen Eintrag, um seine Eingabe wiederherzustellen</translation>
    </message>
    <message>
      <source>Click at the very left, or Ctrl+Space: draw it over the open run. Right button: more.</source>
      <translation>Klick ganz links oder Strg+Leertaste: über den offenen Lauf zeichnen. Rechte Taste: mehr.</translation>
    </message>
    <message>
      <source>Click or press Space to draw it over the open run on the Train page, or no more</source>
      <translation>Klick oder Leertaste: auf der Seite „Trainieren“ über den offenen Lauf zeichnen oder nicht mehr</translation>
    </message>
    <message>
      <source>Clients preprocess the features and send the results.</source>
      <translation>Clients verarbeiten die Features vor und senden die Ergebnisse.</translation>
    </message>
    <message>
      <source>Clients send one tensor per feature, with the names and shapes of the schema.</source>
      <translation>Clients senden einen Tensor pro Feature, mit den Namen und Formen des Schemas.</translation>
    </message>
    <message>
      <source>Clients send serialized tf.train.Examples. The graph parses them; defaults fill gaps.</source>
      <translation>Clients senden serialisierte tf.train.Examples. Der Graph parst sie; Standardwerte füllen Lücken.</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Close the code</source>
      <translation>Den Code schließen</translation>
    </message>
    <message>
      <source>Close the explanation</source>
      <translation>Erklärung schließen</translation>
    </message>
    <message>
      <source>Close the help</source>
      <translation>Hilfe schließen</translation>
    </message>
    <message>
      <source>Close this window</source>
      <translation>Dieses Fenster schließen</translation>
    </message>
    <message>
      <source>Close this window; the export continues</source>
      <translation>Dieses Fenster schließen; der Export läuft weiter</translation>
    </message>
    <message>
      <source>Close without exporting</source>
      <translation>Schließen, ohne zu exportieren</translation>
    </message>
    <message>
      <source>Close without saving</source>
      <translation>Schließen, ohne zu speichern</translation>
    </message>
    <message>
      <source>Close without writing anything</source>
      <translation>Schließen, ohne etwas zu schreiben</translation>
    </message>
    <message>
      <source>Closing: training saves a checkpoint first</source>
      <translation>Wird geschlossen: Das Training speichert zuerst einen Checkpoint</translation>
    </message>
    <message>
      <source>Closing…</source>
      <translation>Wird geschlossen…</translation>
    </message>
    <message>
      <source>Code: {what}</source>
      <translation>Code: {what}</translation>
    </message>
    <message>
      <source>Collapse or expand the log</source>
      <translation>Protokoll ein- oder ausklappen</translation>
    </message>
    <message>
      <source>Collecting…</source>
      <translation>Wird gesammelt…</translation>
    </message>
    <message>
      <source>Column</source>
      <translation>Spalte</translation>
    </message>
    <message>
      <source>Column {place} has no name. Enter one.</source>
      <translation>Spalte {place} hat keinen Namen. Geben Sie einen ein.</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>Spalten</translation>
    </message>
    <message>
      <source>Columns of the data</source>
      <translation>Spalten der Daten</translation>
    </message>
    <message>
      <source>Columns {first} and {place} are both named "{name}". Change one.</source>
      <translation>Die Spalten {first} und {place} heißen beide „{name}“. Ändern Sie eine.</translation>
    </message>
    <message>
      <source>Comma</source>
      <translation>Komma</translation>
    </message>
    <message>
      <source>Command of the sweep</source>
      <translation>Befehl des Sweeps</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>Vergleichen</translation>
    </message>
    <message>
      <source>Compare runs</source>
      <translation>Läufe vergleichen</translation>
    </message>
    <message>
      <source>Compare the runs on the charts…</source>
      <translation>Läufe in den Diagrammen vergleichen…</translation>
    </message>
    <message>
      <source>Compare what is sent with what training reads: preprocess is a part of the dense and example signatures, so a client sends raw features; a feature left out of an Example takes its default.</source>
      <translation>Vergleichen Sie, was gesendet wird, mit dem, was das Training liest: preprocess ist Teil der Signaturen dense und example, ein Client sendet also rohe Features; ein Feature, das in einem Example fehlt, erhält seinen Standardwert.</translation>
    </message>
    <message>
      <source>Compare with</source>
      <translation>Vergleichen mit</translation>
    </message>
    <message>
      <source>Compare with the open run…</source>
      <translation>Mit dem offenen Lauf vergleichen…</translation>
    </message>
    <message>
      <source>Compare with {run}</source>
      <translation>Mit {run} vergleichen</translation>
    </message>
    <message>
      <source>Compare with…</source>
      <translation>Vergleichen mit…</translation>
    </message>
    <message>
      <source>Compare, restore, show elsewhere</source>
      <translation>Vergleichen, wiederherstellen, anderswo anzeigen</translation>
    </message>
    <message>
      <source>Compared on {inputs} in {seconds} s.</source>
      <translation>Verglichen an {inputs} in {seconds} s.</translation>
    </message>
    <message>
      <source>Compare…</source>
      <translation>Vergleichen…</translation>
    </message>
    <message>
      <source>Comparing…</source>
      <translation>Wird verglichen…</translation>
    </message>
    <message>
      <source>Confusion</source>
      <translation>Konfusion</translation>
    </message>
    <message>
      <source>Confusion matrix</source>
      <translation>Konfusionsmatrix</translation>
    </message>
    <message>
      <source>Confusion matrix: {right} of {total} right</source>
      <translation>Konfusionsmatrix: {right} von {total} richtig</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>Weiter</translation>
    </message>
    <message>
      <source>Continue anyway</source>
      <translation>Trotzdem fortsetzen</translation>
    </message>
    <message>
      <source>Copied the Python lines that load this export.</source>
      <translation>Die Python-Zeilen, die diesen Export laden, wurden kopiert.</translation>
    </message>
    <message>
      <source>Copied. In a terminal, the command trains {run} from checkpoint {step}.</source>
      <translation>Kopiert. In einem Terminal trainiert der Befehl {run} ab Checkpoint {step}.</translation>
    </message>
    <message>
      <source>Copied. In a terminal, the command trains {run} of {name} with these settings.</source>
      <translation>Kopiert. In einem Terminal trainiert der Befehl {run} von {name} mit diesen Einstellungen.</translation>
    </message>
    <message>
      <source>Copies of other runs: {size}</source>
      <translation>Kopien anderer Läufe: {size}</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <source>Copy Python code that loads it</source>
      <translation>Python-Code zum Laden kopieren</translation>
    </message>
    <message>
      <source>Copy URL</source>
      <translation>URL kopieren</translation>
    </message>
    <message>
      <source>Copy as</source>
      <translation>Kopieren als</translation>
    </message>
    <message>
      <source>Copy as command line</source>
      <translation>Als Befehlszeile kopieren</translation>
    </message>
    <message>
      <source>Copy command</source>
      <translation>Befehl kopieren</translation>
    </message>
    <message>
      <source>Copy or save this picture</source>
      <translation>Dieses Bild kopieren oder speichern</translation>
    </message>
    <message>
      <source>Copy path</source>
      <translation>Pfad kopieren</translation>
    </message>
    <message>
      <source>Copy paths</source>
      <translation>Pfade kopieren</translation>
    </message>
    <message>
      <source>Copy picture</source>
      <translation>Bild kopieren</translation>
    </message>
    <message>
      <source>Copy the answer, or the request as a command or as code</source>
      <translation>Die Antwort kopieren oder die Anfrage als Befehl oder Code</translation>
    </message>
    <message>
      <source>Copy the code as it is shown</source>
      <translation>Den angezeigten Code kopieren</translation>
    </message>
    <message>
      <source>Copy the command</source>
      <translation>Den Befehl kopieren</translation>
    </message>
    <message>
      <source>Copy the command that does the same</source>
      <translation>Den Befehl kopieren, der dasselbe tut</translation>
    </message>
    <message>
      <source>Copy the command that trains a new run with exactly these params and settings</source>
      <translation>Den Befehl kopieren, der einen neuen Lauf mit genau diesen Parametern und Einstellungen trainiert</translation>
    </message>
    <message>
      <source>Copy the folder of the selected export</source>
      <translation>Den Ordner des ausgewählten Exports kopieren</translation>
    </message>
    <message>
      <source>Copy the pipelines, as text or as a picture</source>
      <translation>Die Wege als Text oder als Bild kopieren</translation>
    </message>
    <message>
      <source>Copy the request as it is shown</source>
      <translation>Die Anfrage kopieren, wie sie angezeigt wird</translation>
    </message>
    <message>
      <source>Copy the signatures, as text, JSON or a picture</source>
      <translation>Die Signaturen als Text, JSON oder Bild kopieren</translation>
    </message>
    <message>
      <source>Copy the whole log</source>
      <translation>Das ganze Protokoll kopieren</translation>
    </message>
    <message>
      <source>Copy the whole run into the workspace: to resume, evaluate and export it, or to keep it</source>
      <translation>Den ganzen Lauf in den Arbeitsbereich kopieren, um ihn fortzusetzen, zu evaluieren, zu exportieren oder zu behalten</translation>
    </message>
    <message>
      <source>Copy the whole text</source>
      <translation>Den ganzen Text kopieren</translation>
    </message>
    <message>
      <source>Copy what is said of this name, as text</source>
      <translation>Kopieren, was über diesen Namen gesagt wird, als Text</translation>
    </message>
    <message>
      <source>Could not continue: you may not use {path}. Change its permissions, or those of its folder.</source>
      <translation>Fortsetzen nicht möglich: Sie haben keinen Zugriff auf {path}. Ändern Sie die Zugriffsrechte der Datei oder ihres Ordners.</translation>
    </message>
    <message>
      <source>Could not delete {what}: {trash} is a link. Remove the link; the folder is then made anew.</source>
      <translation>{what} konnte nicht gelöscht werden: {trash} ist eine Verknüpfung. Entfernen Sie die Verknüpfung; der Ordner wird dann neu angelegt.</translation>
    </message>
    <message>
      <source>Could not save the evaluation of checkpoint {step} in {folder}. Check that the disk is not full and that you may write there, then evaluate the checkpoint again.</source>
      <translation>Die Evaluation von Checkpoint {step} konnte nicht in {folder} gespeichert werden. Prüfen Sie, ob auf dem Datenträger Platz ist und ob Sie dort schreiben dürfen, und evaluieren Sie den Checkpoint dann erneut.</translation>
    </message>
    <message>
      <source>Could not save the picture ({path}): {why}.</source>
      <translation>Das Bild konnte nicht gespeichert werden ({path}): {why}.</translation>
    </message>
    <message>
      <source>Could not save the picture ({path}): {why}. Choose another folder.</source>
      <translation>Das Bild konnte nicht gespeichert werden ({path}): {why}. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
      <source>Could not save {file}. Choose an existing folder that you may write to, on a disk with free space.</source>
      <translation>{file} konnte nicht gespeichert werden. Wählen Sie einen vorhandenen Ordner, in den Sie schreiben dürfen, auf einer Festplatte mit freiem Platz.</translation>
    </message>
    <message>
      <source>Could not {doing}: another process holds {lock}. Try again when it has ended.</source>
      <translation>Nicht möglich: {doing}. Ein anderer Prozess hält {lock}. Versuchen Sie es erneut, wenn er beendet ist.</translation>
    </message>
    <message>
      <source>Could not {doing}{where}: {why}</source>
      <translation>Fehlgeschlagen – {doing}{where}: {why}</translation>
    </message>
    <message>
      <source>Count</source>
      <translation>Anzahl</translation>
    </message>
    <message>
      <source>Count steps from 0 again</source>
      <translation>Schritte wieder ab 0 zählen</translation>
    </message>
    <message>
      <source>Created</source>
      <translation>Erstellt</translation>
    </message>
    <message>
      <source>Csv takes either header=True, or the names of the columns.</source>
      <translation>Csv nimmt entweder header=True oder die Namen der Spalten.</translation>
    </message>
    <message>
      <source>Ctrl+K finds actions, settings, runs, and words such as serving_default. F1 opens the help.</source>
      <translation>Strg+K findet Aktionen, Einstellungen, Läufe und Begriffe wie serving_default. F1 öffnet die Hilfe.</translation>
    </message>
    <message>
      <source>Ctrl-C stops following.</source>
      <translation>Strg+C beendet das Folgen.</translation>
    </message>
    <message>
      <source>Curve</source>
      <translation>Kurve</translation>
    </message>
    <message>
      <source>Curve over thresholds</source>
      <translation>Kurve über die Schwellen</translation>
    </message>
    <message>
      <source>Curve point every</source>
      <translation>Kurvenpunkt alle</translation>
    </message>
    <message>
      <source>Curves</source>
      <translation>Kurven</translation>
    </message>
    <message>
      <source>Curves cannot be made from checkpoints.</source>
      <translation>Aus Checkpoints lassen sich keine Kurven machen.</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Dunkel</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>Daten</translation>
    </message>
    <message>
      <source>Data exhausted</source>
      <translation>Daten erschöpft</translation>
    </message>
    <message>
      <source>Data needs TFRecords, Csv, Arrays or InputFn as its {name} source, not {kind}.</source>
      <translation>Data braucht TFRecords, Csv, Arrays oder InputFn als Quelle {name}, nicht {kind}.</translation>
    </message>
    <message>
      <source>Data source</source>
      <translation>Datenquelle</translation>
    </message>
    <message>
      <source>Data to learn from</source>
      <translation>Daten zum Lernen</translation>
    </message>
    <message>
      <source>Decided by</source>
      <translation>Bestimmt durch</translation>
    </message>
    <message>
      <source>Decimal sign</source>
      <translation>Dezimalzeichen</translation>
    </message>
    <message>
      <source>Deep</source>
      <translation>Tief</translation>
    </message>
    <message>
      <source>Default</source>
      <translation>Standardwert</translation>
    </message>
    <message>
      <source>Default row</source>
      <translation>Standardzeile</translation>
    </message>
    <message>
      <source>Defaults</source>
      <translation>Standard</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Löschen</translation>
    </message>
    <message>
      <source>Delete for good</source>
      <translation>Endgültig löschen</translation>
    </message>
    <message numerus="yes">
      <source>Delete {n} checkpoints</source>
      <translation>
        <numerusform>{n} Checkpoint löschen</numerusform>
        <numerusform>{n} Checkpoints löschen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Delete {n} exports</source>
      <translation>
        <numerusform>{n} Export löschen</numerusform>
        <numerusform>{n} Exporte löschen</numerusform>
      </translation>
    </message>
    <message>
      <source>Delete {what} in the trash?</source>
      <translation>{what} im Papierkorb löschen?</translation>
    </message>
    <message>
      <source>Deleted checkpoint {step} ({size}).</source>
      <translation>Checkpoint {step} gelöscht ({size}).</translation>
    </message>
    <message>
      <source>Deleted checkpoints and exports of this run: restore them, or empty the trash</source>
      <translation>Gelöschte Checkpoints und Exporte dieses Laufs: wiederherstellen oder den Papierkorb leeren</translation>
    </message>
    <message>
      <source>Deleted export {version} ({size}).</source>
      <translation>Export {version} gelöscht ({size}).</translation>
    </message>
    <message numerus="yes">
      <source>Deleted {n} checkpoints ({size}).</source>
      <translation>
        <numerusform>{n} Checkpoint gelöscht ({size}).</numerusform>
        <numerusform>{n} Checkpoints gelöscht ({size}).</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Deleted {n} exports ({size}).</source>
      <translation>
        <numerusform>{n} Export gelöscht ({size}).</numerusform>
        <numerusform>{n} Exporte gelöscht ({size}).</numerusform>
      </translation>
    </message>
    <message>
      <source>Delimiter</source>
      <translation>Trennzeichen</translation>
    </message>
    <message>
      <source>Dense</source>
      <translation>Dense</translation>
    </message>
    <message>
      <source>Detach</source>
      <translation>Abhängen</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>Details</translation>
    </message>
    <message>
      <source>Deviation</source>
      <translation>Streuung</translation>
    </message>
    <message>
      <source>Device</source>
      <translation>Gerät</translation>
    </message>
    <message>
      <source>Device must be GPU numbers such as 0 or 0,1, or cpu for none (got "{device}").</source>
      <translation>Gerät muss GPU-Nummern wie 0 oder 0,1 sein, oder cpu für keine (angegeben: „{device}“).</translation>
    </message>
    <message>
      <source>Diagram of the signature</source>
      <translation>Diagramm der Signatur</translation>
    </message>
    <message>
      <source>Diagram of training, evaluation and serving</source>
      <translation>Diagramm von Training, Evaluation und Serving</translation>
    </message>
    <message>
      <source>Did you mean {name}?</source>
      <translation>Meinten Sie {name}?</translation>
    </message>
    <message>
      <source>Difference</source>
      <translation>Abweichung</translation>
    </message>
    <message>
      <source>Differs by</source>
      <translation>Abweichung</translation>
    </message>
    <message>
      <source>Digits: read a handwritten digit</source>
      <translation>Ziffern: eine handgeschriebene Ziffer lesen</translation>
    </message>
    <message>
      <source>Discard run</source>
      <translation>Lauf verwerfen</translation>
    </message>
    <message>
      <source>Discard the run…</source>
      <translation>Lauf verwerfen…</translation>
    </message>
    <message>
      <source>Discard {run}?</source>
      <translation>{run} verwerfen?</translation>
    </message>
    <message>
      <source>Discarded: {name} is in the trash.</source>
      <translation>Verworfen: {name} ist im Papierkorb.</translation>
    </message>
    <message>
      <source>Discarding</source>
      <translation>Wird verworfen</translation>
    </message>
    <message>
      <source>Discarding: the run goes to the trash</source>
      <translation>Wird verworfen: Der Lauf kommt in den Papierkorb</translation>
    </message>
    <message>
      <source>Discarding: the run goes to the trash…</source>
      <translation>Wird verworfen: Der Lauf kommt in den Papierkorb…</translation>
    </message>
    <message>
      <source>Discarding…</source>
      <translation>Wird verworfen…</translation>
    </message>
    <message>
      <source>Discard…</source>
      <translation>Verwerfen…</translation>
    </message>
    <message>
      <source>Disk</source>
      <translation>Festplatte</translation>
    </message>
    <message>
      <source>Dismiss</source>
      <translation>Ausblenden</translation>
    </message>
    <message>
      <source>Dismiss this notice</source>
      <translation>Diesen Hinweis ausblenden</translation>
    </message>
    <message>
      <source>Dismiss; the run stays in the trash</source>
      <translation>Ausblenden; der Lauf bleibt im Papierkorb</translation>
    </message>
    <message>
      <source>Distribution</source>
      <translation>Verteilung</translation>
    </message>
    <message>
      <source>Distribution from {low} to {high}</source>
      <translation>Verteilung von {low} bis {high}</translation>
    </message>
    <message>
      <source>Distribution: {values}</source>
      <translation>Verteilung: {values}</translation>
    </message>
    <message>
      <source>Diverged at</source>
      <translation>Divergiert bei</translation>
    </message>
    <message>
      <source>Do what it says</source>
      <translation>Ausführen, was darauf steht</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Fertig</translation>
    </message>
    <message>
      <source>Double click takes a row as the input</source>
      <translation>Ein Doppelklick übernimmt eine Zeile als Eingabe</translation>
    </message>
    <message>
      <source>Double-click a default, a limit or a vocabulary to change it. Kept in a file beside it.</source>
      <translation>Doppelklicken Sie auf einen Standardwert, eine Grenze oder ein Vokabular, um es zu ändern. Es wird in einer Datei daneben gespeichert.</translation>
    </message>
    <message>
      <source>Double-click a name to change it. If the first line does name them, say so at CSV format.</source>
      <translation>Doppelklicken Sie auf einen Namen, um ihn zu ändern. Nennt die erste Zeile die Namen doch, geben Sie das unter „CSV-Format“ an.</translation>
    </message>
    <message>
      <source>Download</source>
      <translation>Herunterladen</translation>
    </message>
    <message>
      <source>Download into</source>
      <translation>Herunterladen nach</translation>
    </message>
    <message>
      <source>Download nothing</source>
      <translation>Nichts herunterladen</translation>
    </message>
    <message>
      <source>Download the run</source>
      <translation>Lauf herunterladen</translation>
    </message>
    <message>
      <source>Download {run}</source>
      <translation>{run} herunterladen</translation>
    </message>
    <message>
      <source>Downloaded from {url} at step {step}, while it was trained there. Resume continues it.</source>
      <translation>Von {url} bei Schritt {step} heruntergeladen, während dort trainiert wurde. Mit „Fortsetzen“ geht es weiter.</translation>
    </message>
    <message>
      <source>Downloaded {url} to {folder}.</source>
      <translation>{url} wurde nach {folder} heruntergeladen.</translation>
    </message>
    <message>
      <source>Downloading: {files} of {all_files} files, {done} of {whole} {unit}</source>
      <translation>Wird heruntergeladen: {files} von {all_files} Dateien, {done} von {whole} {unit}</translation>
    </message>
    <message>
      <source>Downloading…</source>
      <translation>Wird heruntergeladen…</translation>
    </message>
    <message>
      <source>Download…</source>
      <translation>Herunterladen…</translation>
    </message>
    <message>
      <source>Drag a box around points to keep only these runs; click for all (Esc)</source>
      <translation>Ziehen Sie einen Rahmen um Punkte, um nur diese Läufe zu behalten; Klick zeigt alle (Esc)</translation>
    </message>
    <message>
      <source>Drag along an axis to keep only the runs in that range; click elsewhere on it to keep all (Esc)</source>
      <translation>Ziehen Sie entlang einer Achse, um nur die Läufe in diesem Bereich zu behalten; Klick an anderer Stelle behält alle (Esc)</translation>
    </message>
    <message>
      <source>Drag to pan</source>
      <translation>Ziehen verschiebt</translation>
    </message>
    <message>
      <source>Drag to select a range (or hold Shift)</source>
      <translation>Ziehen wählt einen Bereich (oder mit Umschalt)</translation>
    </message>
    <message>
      <source>Drag to zoom into a rectangle</source>
      <translation>Ziehen vergrößert ein Rechteck</translation>
    </message>
    <message>
      <source>Draw average_loss on the loss chart, as a line of its own</source>
      <translation>average_loss im Diagramm von loss zeichnen, als eigene Linie</translation>
    </message>
    <message>
      <source>Draw on the charts</source>
      <translation>In den Diagrammen zeichnen</translation>
    </message>
    <message>
      <source>Draw only the open run</source>
      <translation>Nur den offenen Lauf zeichnen</translation>
    </message>
    <message>
      <source>Draw over the open run</source>
      <translation>Über den offenen Lauf zeichnen</translation>
    </message>
    <message>
      <source>Draw with the left mouse button, erase with the right one, or drop an image file</source>
      <translation>Mit der linken Maustaste zeichnen, mit der rechten radieren, oder eine Bilddatei hierher ziehen</translation>
    </message>
    <message>
      <source>Drawn over the open run: click to change</source>
      <translation>Über den offenen Lauf gezeichnet: Klick ändert es</translation>
    </message>
    <message>
      <source>Drop</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Dtype</source>
      <translation>Dtype</translation>
    </message>
    <message>
      <source>Dtype and shape; ? is the batch</source>
      <translation>Dtype und Form; ? ist der Batch</translation>
    </message>
    <message>
      <source>Dummy records: train on TFRecords, predict with dense tensors</source>
      <translation>Beispieldatensätze: auf TFRecords trainieren, mit dichten Tensoren vorhersagen</translation>
    </message>
    <message>
      <source>Each checkpoint of {name} is evaluated once it is saved.</source>
      <translation>Jeder Checkpoint von {name} wird evaluiert, sobald er gespeichert ist.</translation>
    </message>
    <message>
      <source>Each one is kept here, with what changed in between.</source>
      <translation>Jede wird hier aufbewahrt, mit dem, was sich dazwischen geändert hat.</translation>
    </message>
    <message>
      <source>Each round of the loop in line {line} trains an Estimator of its own, and this run is of one of them. For the next one, once those before it were really trained: --use training={n}.</source>
      <translation>Jede Runde der Schleife in Zeile {line} trainiert einen eigenen Estimator, und dieser Lauf ist der von einem davon. Für den nächsten, nachdem die davor wirklich trainiert wurden: --use training={n}.</translation>
    </message>
    <message>
      <source>Each run by itself</source>
      <translation>Jeder Lauf für sich</translation>
    </message>
    <message>
      <source>Each training is a run, kept in a folder of its own. New run chooses what to train; the list in this sidebar has the runs there are.</source>
      <translation>Jedes Training ist ein Lauf mit eigenem Ordner. „Neuer Lauf“ wählt, was trainiert wird; die Liste in dieser Seitenleiste zeigt die vorhandenen Läufe.</translation>
    </message>
    <message>
      <source>Earlier predictions</source>
      <translation>Frühere Vorhersagen</translation>
    </message>
    <message>
      <source>Early stopping</source>
      <translation>Early Stopping</translation>
    </message>
    <message>
      <source>Early stopping ended it.</source>
      <translation>Early Stopping hat ihn beendet.</translation>
    </message>
    <message>
      <source>Early stopping ended this run. Continue anyway?</source>
      <translation>Early Stopping hat diesen Lauf beendet. Trotzdem fortsetzen?</translation>
    </message>
    <message>
      <source>Early stopping is off (patience 0); the best checkpoint is still kept.</source>
      <translation>Early Stopping ist aus (Geduld 0); der beste Checkpoint bleibt trotzdem erhalten.</translation>
    </message>
    <message>
      <source>Early stopping is off; {best}.</source>
      <translation>Early Stopping ist aus; {best}.</translation>
    </message>
    <message>
      <source>Early stopping, best model and settings</source>
      <translation>Early Stopping, bestes Modell und Einstellungen</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Bearbeiten</translation>
    </message>
    <message>
      <source>Empty the form: every input takes its default</source>
      <translation>Das Formular leeren: Jede Eingabe nimmt ihren Standardwert an</translation>
    </message>
    <message>
      <source>Empty the trash…</source>
      <translation>Papierkorb leeren…</translation>
    </message>
    <message>
      <source>Empty the trash… ({size})</source>
      <translation>Papierkorb leeren… ({size})</translation>
    </message>
    <message>
      <source>End</source>
      <translation>Ende</translation>
    </message>
    <message>
      <source>End early by</source>
      <translation>Früh beenden nach</translation>
    </message>
    <message>
      <source>End the loading; nothing is opened</source>
      <translation>Das Laden abbrechen; nichts wird geöffnet</translation>
    </message>
    <message>
      <source>End the server</source>
      <translation>Den Server beenden</translation>
    </message>
    <message>
      <source>Enter a new folder for the run.</source>
      <translation>Geben Sie einen neuen Ordner für den Lauf ein.</translation>
    </message>
    <message>
      <source>Enter an absolute path.</source>
      <translation>Geben Sie einen absoluten Pfad ein.</translation>
    </message>
    <message>
      <source>Enter at least one word of "{column}" to be judged on.</source>
      <translation>Geben Sie mindestens ein Wort von „{column}“ zum Beurteilen ein.</translation>
    </message>
    <message>
      <source>Enter at least one word of "{column}" to learn from.</source>
      <translation>Geben Sie mindestens ein Wort von „{column}“ zum Lernen ein.</translation>
    </message>
    <message>
      <source>Enter the folder to export to.</source>
      <translation>Geben Sie den Ordner ein, in den exportiert werden soll.</translation>
    </message>
    <message>
      <source>Enter where to cut: a date such as 2024-05-31.</source>
      <translation>Geben Sie die Grenze ein: ein Datum wie 2024-05-31.</translation>
    </message>
    <message>
      <source>Enter where to cut: a number.</source>
      <translation>Geben Sie die Grenze ein: eine Zahl.</translation>
    </message>
    <message>
      <source>Equal values</source>
      <translation>Gleiche Werte</translation>
    </message>
    <message>
      <source>Error</source>
      <translation>Fehler</translation>
    </message>
    <message>
      <source>Estimator writes each evaluation there</source>
      <translation>Estimator schreibt jede Evaluation dorthin</translation>
    </message>
    <message>
      <source>Estimator.evaluate has to evaluate it, which is slower: {reason}.</source>
      <translation>Estimator.evaluate muss es evaluieren, was langsamer ist: {reason}.</translation>
    </message>
    <message>
      <source>Eval batch size</source>
      <translation>Batchgröße (Eval)</translation>
    </message>
    <message>
      <source>Eval batches</source>
      <translation>Batches (Eval)</translation>
    </message>
    <message>
      <source>Evaluate</source>
      <translation>Evaluieren</translation>
    </message>
    <message>
      <source>Evaluate all</source>
      <translation>Alle evaluieren</translation>
    </message>
    <message>
      <source>Evaluate now</source>
      <translation>Jetzt evaluieren</translation>
    </message>
    <message>
      <source>Evaluate on so many batches only.</source>
      <translation>Nur auf so vielen Batches evaluieren.</translation>
    </message>
    <message>
      <source>Evaluate the checkpoints that have no metrics yet</source>
      <translation>Die Checkpoints evaluieren, die noch keine Metriken haben</translation>
    </message>
    <message numerus="yes">
      <source>Evaluate {n} checkpoints</source>
      <translation>
        <numerusform>{n} Checkpoint evaluieren</numerusform>
        <numerusform>{n} Checkpoints evaluieren</numerusform>
      </translation>
    </message>
    <message>
      <source>Evaluated and no longer on disk: none.</source>
      <translation>Evaluiert und nicht mehr auf dem Datenträger: keine.</translation>
    </message>
    <message>
      <source>Evaluated and no longer on disk: {steps}.</source>
      <translation>Evaluiert und nicht mehr auf dem Datenträger: {steps}.</translation>
    </message>
    <message>
      <source>Evaluated checkpoint {steps}.</source>
      <translation>Checkpoint {steps} evaluiert.</translation>
    </message>
    <message>
      <source>Evaluating checkpoint {step}</source>
      <translation>Checkpoint {step} wird evaluiert</translation>
    </message>
    <message>
      <source>Evaluating checkpoints; training can start afterwards.</source>
      <translation>Checkpoints werden evaluiert; danach kann das Training beginnen.</translation>
    </message>
    <message>
      <source>Evaluation</source>
      <translation>Evaluation</translation>
    </message>
    <message>
      <source>Evaluation data</source>
      <translation>Evaluationsdaten</translation>
    </message>
    <message>
      <source>Evaluation metric {name}</source>
      <translation>Evaluationsmetrik {name}</translation>
    </message>
    <message>
      <source>Evaluation needs it; an export has nothing of it.</source>
      <translation>Die Evaluation braucht sie; ein Export enthält nichts davon.</translation>
    </message>
    <message>
      <source>Evaluation records could not be read, so inputs are made up: {reason}</source>
      <translation>Evaluationsdatensätze konnten nicht gelesen werden, deshalb werden Eingaben erfunden: {reason}</translation>
    </message>
    <message>
      <source>Evaluation: no points.</source>
      <translation>Evaluation: keine Punkte.</translation>
    </message>
    <message>
      <source>Evaluation: {curves}.</source>
      <translation>Evaluation: {curves}.</translation>
    </message>
    <message>
      <source>Evaluations come with checkpoints, every so many steps.</source>
      <translation>Evaluiert wird mit den Checkpoints, jeweils nach einer festen Zahl von Schritten.</translation>
    </message>
    <message>
      <source>Evaluations come with checkpoints, every {steps} steps.</source>
      <translation>Evaluiert wird mit den Checkpoints, alle {steps} Schritte.</translation>
    </message>
    <message>
      <source>Event files hold other metrics, measured in {folder}, of checkpoints that this run has too: {steps}. Those of the run's own record are shown.</source>
      <translation>Ereignisdateien enthalten andere Metriken, gemessen in {folder}, von Checkpoints, die auch dieser Lauf hat: {steps}. Gezeigt werden die aus der eigenen Aufzeichnung des Laufs.</translation>
    </message>
    <message>
      <source>Every chart is hidden. Show them again with the View menu above the charts.</source>
      <translation>Alle Diagramme sind ausgeblendet. Blenden Sie sie im Menü „Ansicht“ über den Diagrammen wieder ein.</translation>
    </message>
    <message>
      <source>Every output, in full</source>
      <translation>Alle Ausgaben, vollständig</translation>
    </message>
    <message>
      <source>Every receiver of the export has the signatures that the model's outputs allow.</source>
      <translation>Jeder Receiver des Exports hat die Signaturen, die die Ausgaben des Modells zulassen.</translation>
    </message>
    <message>
      <source>Example</source>
      <translation>Example</translation>
    </message>
    <message>
      <source>Experiment</source>
      <translation>Experiment</translation>
    </message>
    <message>
      <source>Experiments (*.py)</source>
      <translation>Experimente (*.py)</translation>
    </message>
    <message>
      <source>Explain</source>
      <translation>Erklären</translation>
    </message>
    <message>
      <source>Explain this signature</source>
      <translation>Diese Signatur erklären</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Exportieren</translation>
    </message>
    <message>
      <source>Export a checkpoint</source>
      <translation>Einen Checkpoint exportieren</translation>
    </message>
    <message>
      <source>Export a checkpoint first.</source>
      <translation>Exportieren Sie zuerst einen Checkpoint.</translation>
    </message>
    <message>
      <source>Export a checkpoint on the Models page, or open any SavedModel with Browse…</source>
      <translation>Exportieren Sie auf der Seite „Modelle“ einen Checkpoint oder öffnen Sie mit „Durchsuchen…“ ein beliebiges SavedModel</translation>
    </message>
    <message>
      <source>Export a checkpoint: on Models, or with {program} export.</source>
      <translation>Exportieren Sie einen Checkpoint: auf der Seite „Modelle“ oder mit {program} export.</translation>
    </message>
    <message>
      <source>Export again and choose one as serving_default.</source>
      <translation>Exportieren Sie erneut, und wählen Sie einen als serving_default.</translation>
    </message>
    <message>
      <source>Export again, and tick it in the dialog.</source>
      <translation>Exportieren Sie erneut, und setzen Sie im Dialog das Häkchen dafür.</translation>
    </message>
    <message>
      <source>Export again: the parity check is made then.</source>
      <translation>Exportieren Sie erneut: Dabei wird die Paritätsprüfung ausgeführt.</translation>
    </message>
    <message>
      <source>Export again…</source>
      <translation>Erneut exportieren…</translation>
    </message>
    <message>
      <source>Export another checkpoint.</source>
      <translation>Exportieren Sie einen anderen Checkpoint.</translation>
    </message>
    <message>
      <source>Export at the end</source>
      <translation>Am Ende exportieren</translation>
    </message>
    <message>
      <source>Export checkpoint {step}, and ask that.</source>
      <translation>Exportieren Sie Checkpoint {step}, und fragen Sie diesen Export ab.</translation>
    </message>
    <message>
      <source>Export each checkpoint that is better than all before it, as soon as it was evaluated.</source>
      <translation>Jeden Checkpoint exportieren, der besser als alle vorigen ist, sobald er evaluiert wurde.</translation>
    </message>
    <message>
      <source>Export improvements</source>
      <translation>Verbesserungen exportieren</translation>
    </message>
    <message>
      <source>Export it again.</source>
      <translation>Exportieren Sie ihn erneut.</translation>
    </message>
    <message>
      <source>Export it with the example receiver, or give the model a predict output.</source>
      <translation>Exportieren Sie es mit dem Receiver example, oder geben Sie dem Modell eine Ausgabe für predict.</translation>
    </message>
    <message>
      <source>Export now</source>
      <translation>Jetzt exportieren</translation>
    </message>
    <message>
      <source>Export the best checkpoint so far</source>
      <translation>Den bisher besten Checkpoint exportieren</translation>
    </message>
    <message>
      <source>Export the best checkpoint…</source>
      <translation>Besten Checkpoint exportieren…</translation>
    </message>
    <message>
      <source>Export the checkpoint again, or delete this export.</source>
      <translation>Exportieren Sie den Checkpoint erneut oder löschen Sie diesen Export.</translation>
    </message>
    <message>
      <source>Export the selected checkpoint as a model that runs without your code (Ctrl+E)</source>
      <translation>Den ausgewählten Checkpoint als Modell exportieren, das ohne Ihren Code läuft (Strg+E)</translation>
    </message>
    <message>
      <source>Export {version}</source>
      <translation>Export {version}</translation>
    </message>
    <message>
      <source>Export {version} cannot be read.</source>
      <translation>Export {version} ist nicht lesbar.</translation>
    </message>
    <message>
      <source>Export {version} has: no signatures.</source>
      <translation>Export {version} hat keine Signaturen.</translation>
    </message>
    <message>
      <source>Export {version} has: {names}.</source>
      <translation>Export {version} hat: {names}.</translation>
    </message>
    <message>
      <source>Exported for this comparison</source>
      <translation>Für diesen Vergleich exportiert</translation>
    </message>
    <message>
      <source>Exported to {folder}</source>
      <translation>Nach {folder} exportiert</translation>
    </message>
    <message numerus="yes">
      <source>Exported {n} checkpoints to {folder}</source>
      <translation>
        <numerusform>{n} Checkpoint nach {folder} exportiert</numerusform>
        <numerusform>{n} Checkpoints nach {folder} exportiert</numerusform>
      </translation>
    </message>
    <message>
      <source>Exported: a model was made from it.</source>
      <translation>Exportiert: Daraus wurde ein Modell erstellt.</translation>
    </message>
    <message>
      <source>Exporters of the script's own classes are not run: {names}.</source>
      <translation>Exporter aus eigenen Klassen des Skripts werden nicht ausgeführt: {names}.</translation>
    </message>
    <message>
      <source>Exporting…</source>
      <translation>Wird exportiert…</translation>
    </message>
    <message>
      <source>Exports</source>
      <translation>Exporte</translation>
    </message>
    <message>
      <source>Exports of the run</source>
      <translation>Exporte des Laufs</translation>
    </message>
    <message>
      <source>Exports will have {names}</source>
      <translation>Exporte werden {names} haben</translation>
    </message>
    <message>
      <source>Exports {one} and {other}</source>
      <translation>Exporte {one} und {other}</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Export…</translation>
    </message>
    <message>
      <source>Extend</source>
      <translation>Verlängern</translation>
    </message>
    <message>
      <source>Extend the training</source>
      <translation>Training verlängern</translation>
    </message>
    <message>
      <source>Extended: training ends at step {step}.</source>
      <translation>Verlängert: Das Training endet bei Schritt {step}.</translation>
    </message>
    <message>
      <source>Extend…</source>
      <translation>Verlängern…</translation>
    </message>
    <message>
      <source>FEATURES</source>
      <translation>FEATURES</translation>
    </message>
    <message>
      <source>Failed</source>
      <translation>Fehlgeschlagen</translation>
    </message>
    <message>
      <source>Failed and pruned</source>
      <translation>Fehlgeschlagen und abgebrochen</translation>
    </message>
    <message>
      <source>Feature</source>
      <translation>Feature</translation>
    </message>
    <message>
      <source>Feature "{name}"</source>
      <translation>Feature „{name}“</translation>
    </message>
    <message>
      <source>Feature "{name}" has an empty step in the record.</source>
      <translation>Das Feature „{name}“ hat im Datensatz einen leeren Schritt.</translation>
    </message>
    <message>
      <source>Feature "{name}" has {n} values in the record, where each step has {size}.</source>
      <translation>Anzahl der Werte des Features „{name}“ im Datensatz: {n}; je Schritt: {size}.</translation>
    </message>
    <message>
      <source>Feature "{name}" has {n} values in the record, where its shape {shape} wants {size}.</source>
      <translation>Anzahl der Werte des Features „{name}“ im Datensatz: {n}; seine Form {shape} verlangt {size}.</translation>
    </message>
    <message>
      <source>Feature "{name}" holds a value that is too large for int32. Use dtype int64.</source>
      <translation>Das Feature „{name}“ enthält einen Wert, der für int32 zu groß ist. Verwenden Sie dtype int64.</translation>
    </message>
    <message>
      <source>Feature "{name}" holds neither a PNG nor a JPEG image in the record.</source>
      <translation>Das Feature „{name}“ enthält im Datensatz weder ein PNG- noch ein JPEG-Bild.</translation>
    </message>
    <message>
      <source>Feature "{name}" holds no image that can be read.</source>
      <translation>Das Feature „{name}“ enthält kein lesbares Bild.</translation>
    </message>
    <message>
      <source>Feature "{name}" holds {n} images in the record, not one.</source>
      <translation>Anzahl der Bilder des Features „{name}“ im Datensatz: {n}; es muss genau eines sein.</translation>
    </message>
    <message>
      <source>Feature "{name}" is a {kind} in the record, but {dtype} is kept in a {wanted}.</source>
      <translation>Das Feature „{name}“ ist im Datensatz eine {kind}; {dtype} wird aber in einer {wanted} gespeichert.</translation>
    </message>
    <message>
      <source>Feature "{name}" is an image of {width} x {height} pixels in the record, where its shape {shape} wants {wanted}.</source>
      <translation>Das Feature „{name}“ ist im Datensatz ein Bild von {width} x {height} Pixeln; seine Form {shape} verlangt {wanted}.</translation>
    </message>
    <message>
      <source>Feature "{name}" stands in the context of the record, not in its feature lists: without sequence=True it is read from there.</source>
      <translation>Das Feature „{name}“ steht im Kontext des Datensatzes, nicht in seinen feature_lists: Ohne sequence=True wird es von dort gelesen.</translation>
    </message>
    <message>
      <source>Feature "{name}": a float64 is kept as its 8 raw bytes.</source>
      <translation>Feature „{name}“: Ein float64 wird als seine 8 rohen Bytes gespeichert.</translation>
    </message>
    <message>
      <source>Feature "{name}": its vocabulary is whole numbers, separated by commas.</source>
      <translation>Feature „{name}“: Das Vokabular besteht aus ganzen Zahlen, durch Kommas getrennt.</translation>
    </message>
    <message>
      <source>Feature "{name}": {error}</source>
      <translation>Feature „{name}“: {error}</translation>
    </message>
    <message>
      <source>Feature "{name}": {what} must be a number, not "{given}".</source>
      <translation>Feature „{name}“: {what} muss eine Zahl sein, nicht „{given}“.</translation>
    </message>
    <message>
      <source>Feature statistics of {title}</source>
      <translation>Feature-Statistik von {title}</translation>
    </message>
    <message>
      <source>Feature statistics…</source>
      <translation>Feature-Statistik…</translation>
    </message>
    <message>
      <source>Features of the data</source>
      <translation>Features der Daten</translation>
    </message>
    <message>
      <source>Fed by the receiver "{name}" the model has other variables than fed by the default one: {unknown}. Export it with one of these receivers alone.</source>
      <translation>Mit dem Receiver „{name}“ hat das Modell andere Variablen als mit dem Standard-Receiver: {unknown}. Exportieren Sie es mit nur einem dieser Receiver.</translation>
    </message>
    <message>
      <source>Fetch the whole run</source>
      <translation>Den ganzen Lauf abrufen</translation>
    </message>
    <message>
      <source>Fields</source>
      <translation>Felder</translation>
    </message>
    <message>
      <source>Files</source>
      <translation>Dateien</translation>
    </message>
    <message>
      <source>Files copied into assets.extra of the export: a vocabulary, a note, or whatever else its users need</source>
      <translation>Dateien, die nach assets.extra des Exports kopiert werden: ein Vokabular, eine Notiz oder was seine Nutzer sonst brauchen</translation>
    </message>
    <message>
      <source>Files of the report</source>
      <translation>Dateien des Berichts</translation>
    </message>
    <message>
      <source>Files that are part of the export, such as vocabularies. They are read when it is loaded.</source>
      <translation>Dateien, die zum Export gehören, etwa Vokabulare. Sie werden beim Laden gelesen.</translation>
    </message>
    <message>
      <source>File…</source>
      <translation>Datei…</translation>
    </message>
    <message>
      <source>Fill in the form and press Predict.</source>
      <translation>Füllen Sie das Formular aus und drücken Sie „Vorhersagen“.</translation>
    </message>
    <message>
      <source>Fill the form with values of the usual ranges</source>
      <translation>Das Formular mit Werten der üblichen Bereiche füllen</translation>
    </message>
    <message>
      <source>Filter</source>
      <translation>Filter</translation>
    </message>
    <message>
      <source>Filter by name</source>
      <translation>Nach Namen filtern</translation>
    </message>
    <message>
      <source>Filter of runs</source>
      <translation>Filter für Läufe</translation>
    </message>
    <message>
      <source>Filter: accuracy &gt; 0.9 and learning_rate &lt; 0.01</source>
      <translation>Filter: accuracy &gt; 0.9 and learning_rate &lt; 0.01</translation>
    </message>
    <message>
      <source>Find a tag…</source>
      <translation>Tag suchen…</translation>
    </message>
    <message>
      <source>Find actions, settings, runs, words</source>
      <translation>Aktionen, Einstellungen, Läufe, Begriffe finden</translation>
    </message>
    <message>
      <source>Find an input</source>
      <translation>Eine Eingabe suchen</translation>
    </message>
    <message>
      <source>Find an input…</source>
      <translation>Eingabe suchen…</translation>
    </message>
    <message>
      <source>Find anything</source>
      <translation>Alles finden</translation>
    </message>
    <message>
      <source>Find anything…</source>
      <translation>Alles finden…</translation>
    </message>
    <message>
      <source>Find anything…   Ctrl+K</source>
      <translation>Alles finden…   Strg+K</translation>
    </message>
    <message>
      <source>Find metric…</source>
      <translation>Suchen…</translation>
    </message>
    <message>
      <source>Finish this step, save and evaluate a checkpoint, export the best one (Ctrl+.)</source>
      <translation>Diesen Schritt beenden, einen Checkpoint speichern und evaluieren, den besten exportieren (Strg+.)</translation>
    </message>
    <message>
      <source>Finished</source>
      <translation>Fertig</translation>
    </message>
    <message>
      <source>Finished: all {step} steps are done.</source>
      <translation>Fertig: Alle {step} Schritte sind ausgeführt.</translation>
    </message>
    <message>
      <source>First line</source>
      <translation>Erste Zeile</translation>
    </message>
    <message>
      <source>Fit</source>
      <translation>Einpassen</translation>
    </message>
    <message>
      <source>Fix the cause, then resume from the newest checkpoint.</source>
      <translation>Beheben Sie die Ursache, und setzen Sie dann ab dem neuesten Checkpoint fort.</translation>
    </message>
    <message>
      <source>Fixes the first dimension of every input, for runtimes that need a fixed size.</source>
      <translation>Legt die erste Dimension jeder Eingabe fest, für Laufzeitumgebungen, die eine feste Größe brauchen.</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <source>Folder for the export</source>
      <translation>Ordner für den Export</translation>
    </message>
    <message>
      <source>Folder of a run or SavedModel…</source>
      <translation>Ordner eines Laufs oder SavedModels…</translation>
    </message>
    <message>
      <source>Following ends {seconds} s after the last checkpoint.</source>
      <translation>Das Folgen endet {seconds} s nach dem letzten Checkpoint.</translation>
    </message>
    <message>
      <source>For TensorFlow Serving: one list per input</source>
      <translation>Für TensorFlow Serving: eine Liste pro Eingabe</translation>
    </message>
    <message>
      <source>For TensorFlow Serving: one object per row</source>
      <translation>Für TensorFlow Serving: ein Objekt pro Zeile</translation>
    </message>
    <message>
      <source>Forget the file</source>
      <translation>Die Datei verwerfen</translation>
    </message>
    <message>
      <source>Forget the runs that wait</source>
      <translation>Die wartenden Läufe vergessen</translation>
    </message>
    <message>
      <source>Found</source>
      <translation>Gefunden</translation>
    </message>
    <message>
      <source>Found in {file}</source>
      <translation>Gefunden in {file}</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Von</translation>
    </message>
    <message>
      <source>From file…</source>
      <translation>Aus Datei…</translation>
    </message>
    <message>
      <source>From the first model, at most</source>
      <translation>Höchstens, vom ersten Modell</translation>
    </message>
    <message>
      <source>From the start to the last step, pauses included; of several runs their mean</source>
      <translation>Vom Start bis zum letzten Schritt, Pausen eingeschlossen; bei mehreren Läufen der Mittelwert</translation>
    </message>
    <message>
      <source>From {ends}</source>
      <translation>Von {ends}</translation>
    </message>
    <message>
      <source>Frozen graph</source>
      <translation>Eingefrorener Graph</translation>
    </message>
    <message>
      <source>Full screen</source>
      <translation>Vollbild</translation>
    </message>
    <message>
      <source>Function for the eval</source>
      <translation>Funktion für die Evaluation</translation>
    </message>
    <message>
      <source>Function for the model</source>
      <translation>Funktion für das Modell</translation>
    </message>
    <message>
      <source>Function for the train</source>
      <translation>Funktion für das Training</translation>
    </message>
    <message>
      <source>Further eval metrics whose best checkpoints stay on disk as well, separated by commas.</source>
      <translation>Weitere Evaluationsmetriken, deren beste Checkpoints ebenfalls auf der Platte bleiben, durch Kommas getrennt.</translation>
    </message>
    <message>
      <source>GPUs that trials may use, such as 0,1; cpu for none.</source>
      <translation>GPUs, die die Versuche verwenden dürfen, etwa 0,1; cpu für keine.</translation>
    </message>
    <message>
      <source>Give arguments…</source>
      <translation>Argumente angeben…</translation>
    </message>
    <message>
      <source>Give the test case a name.</source>
      <translation>Geben Sie dem Testfall einen Namen.</translation>
    </message>
    <message>
      <source>Global step</source>
      <translation>Globaler Schritt</translation>
    </message>
    <message>
      <source>Go to record</source>
      <translation>Zum Datensatz gehen</translation>
    </message>
    <message>
      <source>Go to the settings of early stopping</source>
      <translation>Zu den Einstellungen für Early Stopping gehen</translation>
    </message>
    <message>
      <source>Good enough: stop as soon as the metric reaches this value.</source>
      <translation>Gut genug: beenden, sobald die Metrik diesen Wert erreicht.</translation>
    </message>
    <message>
      <source>Good for</source>
      <translation>Geeignet für</translation>
    </message>
    <message>
      <source>Graph</source>
      <translation>Graph</translation>
    </message>
    <message>
      <source>Group by</source>
      <translation>Gruppieren</translation>
    </message>
    <message>
      <source>Guess</source>
      <translation>Erkennen</translation>
    </message>
    <message>
      <source>HTTP status {status}</source>
      <translation>HTTP-Status {status}</translation>
    </message>
    <message>
      <source>Has the best {metrics} of the run.</source>
      <translation>Hat den besten Wert des Laufs für {metrics}.</translation>
    </message>
    <message>
      <source>Head</source>
      <translation>Head</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Hilfe</translation>
    </message>
    <message>
      <source>Hidden charts</source>
      <translation>Ausgeblendete Diagramme</translation>
    </message>
    <message>
      <source>Hidden too</source>
      <translation>Auch ausgeblendete</translation>
    </message>
    <message>
      <source>Hide</source>
      <translation>Ausblenden</translation>
    </message>
    <message numerus="yes">
      <source>Hide {n} runs</source>
      <translation>
        <numerusform>{n} Lauf ausblenden</numerusform>
        <numerusform>{n} Läufe ausblenden</numerusform>
      </translation>
    </message>
    <message>
      <source>Histogram from {low} to {high}</source>
      <translation>Histogramm von {low} bis {high}</translation>
    </message>
    <message>
      <source>Histogram of {title}</source>
      <translation>Histogramm von {title}</translation>
    </message>
    <message>
      <source>Histograms</source>
      <translation>Histogramme</translation>
    </message>
    <message>
      <source>History</source>
      <translation>Verlauf</translation>
    </message>
    <message>
      <source>Hooks</source>
      <translation>Hooks</translation>
    </message>
    <message>
      <source>How</source>
      <translation>Wie</translation>
    </message>
    <message>
      <source>How far a number may be off: absolute near 0, relative for large ones</source>
      <translation>Wie weit eine Zahl abweichen darf: absolut nahe 0, relativ bei großen Zahlen</translation>
    </message>
    <message>
      <source>How far off the model is on average</source>
      <translation>Wie weit das Modell im Mittel daneben liegt</translation>
    </message>
    <message>
      <source>How many of a hundred records to learn from</source>
      <translation>Aus wie vielen von hundert Datensätzen gelernt wird</translation>
    </message>
    <message>
      <source>How many of the best checkpoints stay on disk, however old they are.</source>
      <translation>Wie viele der besten Checkpoints auf der Platte bleiben, egal wie alt sie sind.</translation>
    </message>
    <message>
      <source>How many of the newest checkpoints stay on disk.</source>
      <translation>Wie viele der neuesten Checkpoints auf der Platte bleiben.</translation>
    </message>
    <message>
      <source>How many of them are trained at the same time.</source>
      <translation>Wie viele davon gleichzeitig trainiert werden.</translation>
    </message>
    <message>
      <source>How many runs in all; more can be added later.</source>
      <translation>Wie viele Läufe insgesamt; später können weitere hinzukommen.</translation>
    </message>
    <message>
      <source>How many slices of equal size a feature of many numbers has</source>
      <translation>In wie viele gleich große Gruppen ein Feature mit vielen Zahlen geteilt wird</translation>
    </message>
    <message>
      <source>How many steps to add.</source>
      <translation>Wie viele Schritte hinzukommen.</translation>
    </message>
    <message>
      <source>How many training steps the weights have seen.</source>
      <translation>Wie viele Trainingsschritte die Gewichte durchlaufen haben.</translation>
    </message>
    <message>
      <source>How often the loop goes round is not known, so Max steps is what one round does. Set it to what the whole loop does.</source>
      <translation>Wie oft die Schleife durchlaufen wird, ist nicht bekannt; „Max. Schritte“ ist deshalb das, was ein Durchlauf trainiert. Setzen Sie es auf das, was die ganze Schleife trainiert.</translation>
    </message>
    <message>
      <source>How often the training data was seen</source>
      <translation>Wie oft die Trainingsdaten durchlaufen wurden</translation>
    </message>
    <message>
      <source>How probably a positive of the slice scores higher than a negative</source>
      <translation>Wie wahrscheinlich ein positiver Fall der Gruppe höher bewertet wird als ein negativer</translation>
    </message>
    <message>
      <source>How the outputs differ</source>
      <translation>Wie die Ausgaben voneinander abweichen</translation>
    </message>
    <message>
      <source>How the records are split</source>
      <translation>Wie die Datensätze aufgeteilt werden</translation>
    </message>
    <message>
      <source>How the runs are drawn</source>
      <translation>Wie die Läufe gezeichnet werden</translation>
    </message>
    <message>
      <source>How this file is written, where the guess is wrong</source>
      <translation>Wie diese Datei geschrieben ist, falls die Erkennung irrt</translation>
    </message>
    <message>
      <source>Hyperparameters</source>
      <translation>Hyperparameter</translation>
    </message>
    <message>
      <source>If a chart is empty, look at the filter over the charts, and at Fit: it may be zoomed elsewhere.</source>
      <translation>Wenn ein Diagramm leer ist, prüfen Sie den Filter über den Diagrammen und „Einpassen“: Vielleicht ist ein anderer Ausschnitt vergrößert.</translation>
    </message>
    <message>
      <source>If one is missed by its name, ask for it: {program} why RUN signature --name NAME.</source>
      <translation>Wenn Sie eine bestimmte vermissen, fragen Sie nach ihrem Namen: {program} why RUN signature --name NAME.</translation>
    </message>
    <message>
      <source>If the file is for Python 2, convert it with python -m lib2to3 -w {name}.</source>
      <translation>Wenn die Datei für Python 2 ist, wandeln Sie sie mit python -m lib2to3 -w {name} um.</translation>
    </message>
    <message>
      <source>Ignore outliers</source>
      <translation>Ausreißer ignorieren</translation>
    </message>
    <message>
      <source>Images</source>
      <translation>Bilder</translation>
    </message>
    <message>
      <source>Images (*.png *.jpg *.jpeg *.bmp *.gif *.npy *.npz);;All files (*)</source>
      <translation>Bilder (*.png *.jpg *.jpeg *.bmp *.gif *.npy *.npz);;Alle Dateien (*)</translation>
    </message>
    <message>
      <source>Importance: {shares}</source>
      <translation>Bedeutung: {shares}</translation>
    </message>
    <message>
      <source>In the graph and its functions</source>
      <translation>Im Graphen und in seinen Funktionen</translation>
    </message>
    <message>
      <source>In the new run</source>
      <translation>Im neuen Lauf</translation>
    </message>
    <message>
      <source>In the trash of the run: {items}.</source>
      <translation>Im Papierkorb des Laufs: {items}.</translation>
    </message>
    <message>
      <source>In the window, train in a thread of it, or in a process of its own: a crash then costs that process only, GPU memory is free afterwards, and training can go on when the window closes.</source>
      <translation>Im Fenster in einem Thread oder in einem eigenen Prozess trainieren: Ein Absturz trifft dann nur diesen Prozess, der GPU-Speicher ist danach frei, und das Training kann weiterlaufen, wenn das Fenster geschlossen wird.</translation>
    </message>
    <message>
      <source>In training your input_fn feeds the model. A server knows no input_fn: a receiver takes its place.</source>
      <translation>Im Training versorgt Ihre input_fn das Modell. Ein Server kennt keine input_fn: Ein Receiver tritt an ihre Stelle.</translation>
    </message>
    <message>
      <source>In training your input_fn makes the features. A server knows no input_fn: a request comes instead, and a serving_input_receiver_fn says what it holds and how the model's features are made of it. That is why an export needs one and training does not.</source>
      <translation>Im Training erzeugt Ihre input_fn die Features. Ein Server kennt keine input_fn: Stattdessen kommt eine Anfrage, und eine serving_input_receiver_fn sagt, was sie enthält und wie daraus die Features des Modells werden. Darum braucht ein Export eine und das Training nicht.</translation>
    </message>
    <message>
      <source>Info</source>
      <translation>Info</translation>
    </message>
    <message>
      <source>Input</source>
      <translation>Eingabe</translation>
    </message>
    <message>
      <source>Input to vary</source>
      <translation>Zu variierende Eingabe</translation>
    </message>
    <message>
      <source>Inputs</source>
      <translation>Eingaben</translation>
    </message>
    <message>
      <source>Inside checkpoint {step}</source>
      <translation>Inhalt von Checkpoint {step}</translation>
    </message>
    <message>
      <source>Inside…</source>
      <translation>Inhalt…</translation>
    </message>
    <message>
      <source>Interrupted</source>
      <translation>Unterbrochen</translation>
    </message>
    <message>
      <source>Interrupted after step {step}: the process that trained is gone. Resume continues it.</source>
      <translation>Nach Schritt {step} unterbrochen: Der trainierende Prozess ist nicht mehr da. „Fortsetzen“ führt ihn weiter.</translation>
    </message>
    <message>
      <source>Invert</source>
      <translation>Umkehren</translation>
    </message>
    <message>
      <source>Is a row</source>
      <translation>Ist eine Zeile</translation>
    </message>
    <message>
      <source>It answered {status} and no JSON.</source>
      <translation>Die Antwort war {status} und kein JSON.</translation>
    </message>
    <message>
      <source>It appears when an experiment is open.</source>
      <translation>Erscheint, sobald ein Experiment offen ist.</translation>
    </message>
    <message>
      <source>It begins at once.</source>
      <translation>Er beginnt sofort.</translation>
    </message>
    <message>
      <source>It begins when what is trained or queued now has ended.</source>
      <translation>Er beginnt, wenn beendet ist, was jetzt trainiert wird oder wartet.</translation>
    </message>
    <message>
      <source>It begins with http:// for REST or grpc:// for gRPC: {example}</source>
      <translation>Sie beginnt mit http:// für REST oder grpc:// für gRPC: {example}</translation>
    </message>
    <message>
      <source>It brings the Python of its experiment along, which runs here when the run is resumed, evaluated or exported. Download only what you wrote or trust.</source>
      <translation>Er bringt den Python-Code seines Experiments mit. Dieser läuft hier, wenn der Lauf fortgesetzt, evaluiert oder exportiert wird. Laden Sie nur herunter, was Sie selbst geschrieben haben oder dem Sie vertrauen.</translation>
    </message>
    <message>
      <source>It builds the model; it is called once for each of the graphs, and the export keeps the third one.</source>
      <translation>Sie baut das Modell; sie wird für jeden der Graphen einmal aufgerufen, und der Export behält den dritten.</translation>
    </message>
    <message>
      <source>It can be restored from the trash of the workspace.</source>
      <translation>Er kann aus dem Papierkorb des Arbeitsbereichs wiederhergestellt werden.</translation>
    </message>
    <message>
      <source>It cannot be exported or resumed from. Delete it or choose another.</source>
      <translation>Er kann weder exportiert noch fortgesetzt werden. Löschen Sie ihn oder wählen Sie einen anderen.</translation>
    </message>
    <message>
      <source>It claims {size} GB; records of more than {most} MB are not read.</source>
      <translation>Angegeben sind {size} GB; Datensätze von mehr als {most} MB werden nicht gelesen.</translation>
    </message>
    <message>
      <source>It ended with status {status}: {line}</source>
      <translation>Er endete mit Status {status}: {line}</translation>
    </message>
    <message>
      <source>It failed.</source>
      <translation>Er ist fehlgeschlagen.</translation>
    </message>
    <message>
      <source>It has no evaluation with the metric {metric}.</source>
      <translation>Er hat keine Evaluation mit der Metrik {metric}.</translation>
    </message>
    <message>
      <source>It has no export; one is made for this, beside the run's</source>
      <translation>Er hat keinen Export; dafür wird einer erstellt, neben denen des Laufs</translation>
    </message>
    <message>
      <source>It has no signature to check.</source>
      <translation>Er hat keine Signatur, die geprüft werden könnte.</translation>
    </message>
    <message>
      <source>It has no step in its name, such as model.ckpt-300.</source>
      <translation>Sein Name enthält keinen Schritt, wie etwa model.ckpt-300.</translation>
    </message>
    <message>
      <source>It has not stopped: it is being trained.</source>
      <translation>Er wurde nicht beendet: Er wird gerade trainiert.</translation>
    </message>
    <message>
      <source>It has {names}.</source>
      <translation>Vorhanden sind {names}.</translation>
    </message>
    <message>
      <source>It holds different types: {types}.</source>
      <translation>Sie enthält verschiedene Typen: {types}.</translation>
    </message>
    <message>
      <source>It holds serialized tf.train.Examples, parsed into {features}.</source>
      <translation>Er enthält serialisierte tf.train.Example-Objekte, geparst in {features}.</translation>
    </message>
    <message>
      <source>It holds serialized tf.train.SequenceExamples, parsed into {features}.</source>
      <translation>Er enthält serialisierte tf.train.SequenceExample-Objekte, geparst in {features}.</translation>
    </message>
    <message>
      <source>It holds the value of every variable at one step, and nothing that says how to use them. In training your input_fn fed the model. A server knows no input_fn, so an export adds a receiver, which turns requests into features. Press Export… to make one; Training vs serving shows both ways.</source>
      <translation>Er enthält den Wert jeder Variablen bei einem Schritt und nichts darüber, wie sie verwendet werden. Im Training versorgte Ihre input_fn das Modell. Ein Server kennt keine input_fn; ein Export ergänzt deshalb einen Receiver, der Anfragen in Features umwandelt. Drücken Sie „Exportieren…“, um einen zu erstellen; „Training/Serving“ zeigt beide Wege.</translation>
    </message>
    <message>
      <source>It is a serving input receiver of your own: it declares what a request holds and makes the model's features.</source>
      <translation>Es ist Ihr eigener Serving-Receiver: Er legt fest, was eine Anfrage enthält, und erzeugt die Features des Modells.</translation>
    </message>
    <message>
      <source>It is at step {step} of {max_steps}.</source>
      <translation>Er steht bei Schritt {step} von {max_steps}.</translation>
    </message>
    <message>
      <source>It is damaged: {problem}.</source>
      <translation>Er ist beschädigt: {problem}.</translation>
    </message>
    <message>
      <source>It is exported only on request.</source>
      <translation>Er wird nur auf Wunsch exportiert.</translation>
    </message>
    <message>
      <source>It is exported when training ends, and so is the latest.</source>
      <translation>Er wird am Ende des Trainings exportiert, ebenso der neueste.</translation>
    </message>
    <message>
      <source>It is exported when training ends, however it ends.</source>
      <translation>Er wird am Ende des Trainings exportiert, wie auch immer es endet.</translation>
    </message>
    <message>
      <source>It is not a plain file</source>
      <translation>Es ist keine gewöhnliche Datei</translation>
    </message>
    <message>
      <source>It is not exported yet.</source>
      <translation>Er ist noch nicht exportiert.</translation>
    </message>
    <message>
      <source>It is of step {step}.</source>
      <translation>Er ist von Schritt {step}.</translation>
    </message>
    <message>
      <source>It is of step {step}; the best checkpoint is that of step {best}.</source>
      <translation>Er ist von Schritt {step}; der beste Checkpoint ist der von Schritt {best}.</translation>
    </message>
    <message>
      <source>It is parsed out of each record by the schema, in training and evaluation alike.</source>
      <translation>Es wird nach dem Schema aus jedem Datensatz geparst, beim Training wie bei der Evaluation.</translation>
    </message>
    <message>
      <source>It is required: it has no default.</source>
      <translation>Es ist erforderlich: Es hat keinen Standardwert.</translation>
    </message>
    <message>
      <source>It is what preprocess would return: the client has done that work.</source>
      <translation>Er nimmt, was preprocess zurückgeben würde: Der Client hat diese Arbeit erledigt.</translation>
    </message>
    <message>
      <source>It may have been saved by another model.</source>
      <translation>Möglicherweise hat ihn ein anderes Modell gespeichert.</translation>
    </message>
    <message>
      <source>It passes</source>
      <translation>Bestanden</translation>
    </message>
    <message>
      <source>It reached its Max steps.</source>
      <translation>Er hat seine „Max. Schritte“ erreicht.</translation>
    </message>
    <message>
      <source>It runs in training only, so an export has nothing of it.</source>
      <translation>Sie läuft nur im Training; ein Export enthält nichts davon.</translation>
    </message>
    <message>
      <source>It runs in training, evaluation and serving alike, so it is a part of the export.</source>
      <translation>Sie läuft in Training, Evaluation und Serving gleichermaßen und ist deshalb Teil des Exports.</translation>
    </message>
    <message>
      <source>It travels inside the serialized tf.train.Example and shows up nowhere in the signature.</source>
      <translation>Es steckt im serialisierten tf.train.Example und erscheint nirgends in der Signatur.</translation>
    </message>
    <message>
      <source>It was deleted by hand and the trash emptied, or removed outside of the Workbench.</source>
      <translation>Er wurde von Hand gelöscht und der Papierkorb geleert, oder er wurde außerhalb der Workbench entfernt.</translation>
    </message>
    <message>
      <source>It was discarded.</source>
      <translation>Er wurde verworfen.</translation>
    </message>
    <message>
      <source>It was found to be damaged when the run was resumed, and set aside.</source>
      <translation>Beim Fortsetzen des Laufs wurde er als beschädigt erkannt und beiseitegelegt.</translation>
    </message>
    <message>
      <source>It was interrupted: the process that trained it was told to end, or is gone.</source>
      <translation>Er wurde unterbrochen: Der trainierende Prozess wurde zum Beenden aufgefordert oder ist nicht mehr da.</translation>
    </message>
    <message>
      <source>It was made with the receivers {names}.</source>
      <translation>Er wurde mit diesen Receivern erstellt: {names}.</translation>
    </message>
    <message>
      <source>It was stopped before its last step.</source>
      <translation>Er wurde vor seinem letzten Schritt gestoppt.</translation>
    </message>
    <message>
      <source>Its CheckpointSaverHook is left out: checkpoints are saved by the Workbench.</source>
      <translation>Sein CheckpointSaverHook wird weggelassen: Checkpoints speichert die Workbench.</translation>
    </message>
    <message>
      <source>Its EvalSpec is named "{name}". The evaluation has no name here: its metrics have none in front of them, and its folder is eval.</source>
      <translation>Seine EvalSpec heißt „{name}“. Die Evaluation hat hier keinen Namen: Vor ihren Metriken steht keiner, und ihr Ordner ist eval.</translation>
    </message>
    <message>
      <source>Its answer is of another form.</source>
      <translation>Die Antwort hat eine andere Form.</translation>
    </message>
    <message>
      <source>Its curves and checkpoints are followed while it trains there. Only what is new is fetched; the values of checkpoints stay there until you download the run.</source>
      <translation>Seine Kurven und Checkpoints werden verfolgt, während er dort trainiert wird. Nur Neues wird abgerufen; die Werte der Checkpoints bleiben dort, bis Sie den Lauf herunterladen.</translation>
    </message>
    <message>
      <source>Its dense receiver key has the same name, with the batch dimension in front.</source>
      <translation>Sein dense-Receiver-Schlüssel hat denselben Namen, mit der Batch-Dimension davor.</translation>
    </message>
    <message>
      <source>Its early-stopping hook is replaced by the Workbench's early stopping, with the same rule.</source>
      <translation>Sein Hook für Early Stopping wird durch das Early Stopping der Workbench ersetzt, mit derselben Regel.</translation>
    </message>
    <message>
      <source>Its evaluation graph was built once, for all evaluations.</source>
      <translation>Sein Evaluationsgraph wurde einmal gebaut, für alle Evaluationen.</translation>
    </message>
    <message>
      <source>Its files are no longer on disk.</source>
      <translation>Seine Dateien sind nicht mehr auf der Platte.</translation>
    </message>
    <message>
      <source>Its files are still being read.</source>
      <translation>Seine Dateien werden noch gelesen.</translation>
    </message>
    <message>
      <source>Its index file ends too early: it was not written to its end.</source>
      <translation>Seine Indexdatei endet zu früh: Sie wurde nicht zu Ende geschrieben.</translation>
    </message>
    <message>
      <source>Its index file is empty: it was not written to its end.</source>
      <translation>Seine Indexdatei ist leer: Sie wurde nicht zu Ende geschrieben.</translation>
    </message>
    <message>
      <source>Its index file is missing, so its values cannot be read.</source>
      <translation>Seine Indexdatei fehlt, daher können seine Werte nicht gelesen werden.</translation>
    </message>
    <message>
      <source>Its last {n} bytes are the beginning of an event: the rest is still to be written, or was cut off.</source>
      <translation>Die letzten {n} Bytes sind der Anfang eines Ereignisses: Der Rest wird noch geschrieben oder wurde abgeschnitten.</translation>
    </message>
    <message>
      <source>Its model config, read again when it changes: {config}</source>
      <translation>Seine Modellkonfiguration, die bei Änderung neu gelesen wird: {config}</translation>
    </message>
    <message>
      <source>Its probability</source>
      <translation>Deren Wahrscheinlichkeit</translation>
    </message>
    <message>
      <source>Its saved_model.pb cannot be read: {reason}.</source>
      <translation>Die saved_model.pb darin kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
      <source>Its saved_model.pb ends too early, or is not a SavedModel.</source>
      <translation>Seine saved_model.pb endet zu früh oder ist kein SavedModel.</translation>
    </message>
    <message>
      <source>Its saved_model.pb has too many parts, so it is not a SavedModel.</source>
      <translation>Seine saved_model.pb hat zu viele Teile, ist also kein SavedModel.</translation>
    </message>
    <message>
      <source>Its saved_model.pb is empty: it was not written to its end.</source>
      <translation>Seine saved_model.pb ist leer: Sie wurde nicht zu Ende geschrieben.</translation>
    </message>
    <message>
      <source>Its saving_listeners are not called: checkpoints are saved by the Workbench.</source>
      <translation>Seine saving_listeners werden nicht aufgerufen: Checkpoints speichert die Workbench.</translation>
    </message>
    <message>
      <source>Its signatures are drawn here: what a client sends, the features the model reads, what comes back.</source>
      <translation>Hier werden seine Signaturen gezeichnet: was ein Client sendet, welche Features das Modell liest, was zurückkommt.</translation>
    </message>
    <message>
      <source>Its step is not known.</source>
      <translation>Sein Schritt ist nicht bekannt.</translation>
    </message>
    <message>
      <source>Its step is not known; the best checkpoint is that of step {best}.</source>
      <translation>Sein Schritt ist nicht bekannt; der beste Checkpoint ist der von Schritt {best}.</translation>
    </message>
    <message>
      <source>Its trials save a checkpoint and can be resumed</source>
      <translation>Seine Versuche speichern einen Checkpoint und können fortgesetzt werden</translation>
    </message>
    <message>
      <source>Its {names} do not apply: every checkpoint is evaluated once it is saved.</source>
      <translation>{names} gelten hier nicht: Jeder Checkpoint wird evaluiert, sobald er gespeichert ist.</translation>
    </message>
    <message>
      <source>JSON, such as {"a": [1, 2]}</source>
      <translation>JSON wie {"a": [1, 2]}</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Behalten</translation>
    </message>
    <message>
      <source>Keep all runs again (Esc)</source>
      <translation>Wieder alle Läufe behalten (Esc)</translation>
    </message>
    <message>
      <source>Keep best</source>
      <translation>Beste behalten</translation>
    </message>
    <message>
      <source>Keep best of</source>
      <translation>Beste behalten nach</translation>
    </message>
    <message>
      <source>Keep latest</source>
      <translation>Neueste behalten</translation>
    </message>
    <message>
      <source>Keep latest is {latest}, Keep best is {best}.</source>
      <translation>„Neueste behalten“ ist {latest}, „Beste behalten“ ist {best}.</translation>
    </message>
    <message>
      <source>Keep the name and the notes</source>
      <translation>Name und Notizen speichern</translation>
    </message>
    <message>
      <source>Keep the note</source>
      <translation>Die Notiz speichern</translation>
    </message>
    <message>
      <source>Keep this answer, to ask later exports again</source>
      <translation>Diese Antwort aufbewahren, um sie an späteren Exporten zu prüfen</translation>
    </message>
    <message>
      <source>Keep training</source>
      <translation>Weiter trainieren</translation>
    </message>
    <message>
      <source>Keep training and close</source>
      <translation>Weiter trainieren und schließen</translation>
    </message>
    <message>
      <source>Keeps the input and its answer. Any later export can be asked it again.</source>
      <translation>Bewahrt die Eingabe und ihre Antwort auf. Jeder spätere Export kann erneut damit abgefragt werden.</translation>
    </message>
    <message>
      <source>Kept in the run's folder, which stays {name}.</source>
      <translation>Wird im Ordner des Laufs gespeichert, der {name} heißt und so bleibt.</translation>
    </message>
    <message>
      <source>Keyboard shortcuts</source>
      <translation>Tastenkürzel</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Art</translation>
    </message>
    <message>
      <source>LOSS</source>
      <translation>LOSS</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>Label</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <source>Large</source>
      <translation>Groß</translation>
    </message>
    <message>
      <source>Larger (+)</source>
      <translation>Größer (+)</translation>
    </message>
    <message>
      <source>Largest difference</source>
      <translation>Größte Abweichung</translation>
    </message>
    <message>
      <source>Largest difference between corresponding values; for text, the number of values that differ</source>
      <translation>Größte Abweichung zwischen entsprechenden Werten; bei Text die Zahl der abweichenden Werte</translation>
    </message>
    <message>
      <source>Latest:  {checkpoint}</source>
      <translation>Neuester:  {checkpoint}</translation>
    </message>
    <message>
      <source>Learn from</source>
      <translation>Lernen aus</translation>
    </message>
    <message>
      <source>Learn from what is below</source>
      <translation>Lernen aus allem unter</translation>
    </message>
    <message>
      <source>Leave</source>
      <translation>Verlassen</translation>
    </message>
    <message>
      <source>Leave extreme outliers out of the y range</source>
      <translation>Extreme Ausreißer nicht in den y-Bereich einbeziehen</translation>
    </message>
    <message>
      <source>Leave the tour</source>
      <translation>Rundgang verlassen</translation>
    </message>
    <message>
      <source>Left empty it is left out.</source>
      <translation>Leer: wird weggelassen.</translation>
    </message>
    <message>
      <source>Left empty it is missing (NaN).</source>
      <translation>Leer: fehlt (NaN).</translation>
    </message>
    <message>
      <source>Left empty it is {value}.</source>
      <translation>Leer: {value}.</translation>
    </message>
    <message>
      <source>Left out automatically: {columns}. Click a use to change it.</source>
      <translation>Automatisch weggelassen: {columns}. Klicken Sie auf eine Verwendung, um sie zu ändern.</translation>
    </message>
    <message>
      <source>Left out, although the experiment can have them: {names}.</source>
      <translation>Ausgelassen, obwohl das Experiment sie haben kann: {names}.</translation>
    </message>
    <message>
      <source>Left out, it is {value}.</source>
      <translation>Fehlt es, ist der Wert {value}.</translation>
    </message>
    <message>
      <source>Length of the difference over the length of the other checkpoint's value</source>
      <translation>Länge der Differenz, geteilt durch die Länge des Werts im anderen Checkpoint</translation>
    </message>
    <message>
      <source>Let the input_fn repeat, or lower Max steps.</source>
      <translation>Lassen Sie die input_fn wiederholen, oder verringern Sie „Max. Schritte“.</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Hell</translation>
    </message>
    <message>
      <source>Linear</source>
      <translation>Linear</translation>
    </message>
    <message>
      <source>Lines that begin with % or ! are for notebooks only. Remove them, or put # before them.</source>
      <translation>Zeilen, die mit % oder ! beginnen, sind nur für Notebooks. Entfernen Sie sie, oder setzen Sie # davor.</translation>
    </message>
    <message>
      <source>List a SavedModel from anywhere; or drop its folder here</source>
      <translation>Ein beliebiges SavedModel in die Liste aufnehmen; oder seinen Ordner hier ablegen</translation>
    </message>
    <message>
      <source>List a run from outside the workspace here, and open it</source>
      <translation>Einen Lauf von außerhalb des Arbeitsbereichs hier aufführen und öffnen</translation>
    </message>
    <message>
      <source>Load an image file; it is scaled to fit</source>
      <translation>Eine Bilddatei laden; sie wird passend skaliert</translation>
    </message>
    <message>
      <source>Load and predict</source>
      <translation>Laden und vorhersagen</translation>
    </message>
    <message>
      <source>Load the export and call the signature</source>
      <translation>Den Export laden und die Signatur aufrufen</translation>
    </message>
    <message>
      <source>Load the export with TensorFlow and call a signature. No Workbench is needed.</source>
      <translation>Den Export mit TensorFlow laden und eine Signatur aufrufen. Die Workbench ist dazu nicht nötig.</translation>
    </message>
    <message>
      <source>Loading TensorFlow</source>
      <translation>TensorFlow wird geladen</translation>
    </message>
    <message>
      <source>Loading the experiment</source>
      <translation>Experiment wird geladen</translation>
    </message>
    <message>
      <source>Loading the exported model</source>
      <translation>Das exportierte Modell wird geladen</translation>
    </message>
    <message>
      <source>Loading the exported model in a confined process</source>
      <translation>Das exportierte Modell wird in einem abgeschotteten Prozess geladen</translation>
    </message>
    <message>
      <source>Loading the exported models</source>
      <translation>Die exportierten Modelle werden geladen</translation>
    </message>
    <message>
      <source>Lock</source>
      <translation>Sperre</translation>
    </message>
    <message>
      <source>Log</source>
      <translation>Protokoll</translation>
    </message>
    <message>
      <source>Log of the server</source>
      <translation>Protokoll des Servers</translation>
    </message>
    <message>
      <source>Log y</source>
      <translation>Log. y</translation>
    </message>
    <message>
      <source>Logarithmic y axis</source>
      <translation>Logarithmische y-Achse</translation>
    </message>
    <message>
      <source>Look at the names the export has, above.</source>
      <translation>Sehen Sie sich oben die Namen an, die der Export hat.</translation>
    </message>
    <message>
      <source>Look now whether it can be read</source>
      <translation>Jetzt nachsehen, ob es gelesen werden kann</translation>
    </message>
    <message>
      <source>Looking how large it is…</source>
      <translation>Größe wird ermittelt…</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>Wird gesucht…</translation>
    </message>
    <message>
      <source>Lookup tables, such as from words to numbers. They are filled when it is loaded.</source>
      <translation>Nachschlagetabellen, etwa von Wörtern zu Zahlen. Sie werden beim Laden gefüllt.</translation>
    </message>
    <message>
      <source>Losses on one chart</source>
      <translation>Losses in einem Diagramm</translation>
    </message>
    <message>
      <source>METRICS</source>
      <translation>METRIKEN</translation>
    </message>
    <message>
      <source>MODEL</source>
      <translation>MODELL</translation>
    </message>
    <message>
      <source>Made elsewhere</source>
      <translation>Anderswo erstellt</translation>
    </message>
    <message>
      <source>Made from {run}</source>
      <translation>Erstellt aus {run}</translation>
    </message>
    <message>
      <source>Makes a run repeatable: same seed, same order of data and same first weights.</source>
      <translation>Macht einen Lauf wiederholbar: gleicher Seed, gleiche Reihenfolge der Daten und gleiche Anfangsgewichte.</translation>
    </message>
    <message>
      <source>Makes its own data, writes it as TFRecords, and brings a complete `model_fn` with two named outputs. Look here if you have a `model_fn` already.</source>
      <translation>Erzeugt seine Daten selbst, schreibt sie als TFRecords und bringt eine vollständige `model_fn` mit zwei benannten Ausgaben mit. Sehen Sie hier nach, wenn Sie schon eine `model_fn` haben.</translation>
    </message>
    <message>
      <source>Many steps per call</source>
      <translation>Viele Schritte je Aufruf</translation>
    </message>
    <message>
      <source>Marks</source>
      <translation>Kennzeichen</translation>
    </message>
    <message>
      <source>Max</source>
      <translation>Max</translation>
    </message>
    <message>
      <source>Max steps</source>
      <translation>Max. Schritte</translation>
    </message>
    <message>
      <source>Maximum</source>
      <translation>Maximum</translation>
    </message>
    <message>
      <source>May do</source>
      <translation>Kann tun</translation>
    </message>
    <message>
      <source>Mean</source>
      <translation>Mittel</translation>
    </message>
    <message>
      <source>Mean abs. error</source>
      <translation>Mittl. abs. Fehler</translation>
    </message>
    <message>
      <source>Mean and range of the runs</source>
      <translation>Mittelwert und Bereich der Läufe</translation>
    </message>
    <message>
      <source>Mean error</source>
      <translation>Mittl. Fehler</translation>
    </message>
    <message numerus="yes">
      <source>Mean {mean}, standard deviation {deviation}, of {n} runs</source>
      <translation>
        <numerusform>Mittelwert {mean}, Standardabweichung {deviation}, aus {n} Lauf</numerusform>
        <numerusform>Mittelwert {mean}, Standardabweichung {deviation}, aus {n} Läufen</numerusform>
      </translation>
    </message>
    <message>
      <source>Medium</source>
      <translation>Mittel</translation>
    </message>
    <message>
      <source>Menu of the chart {title}</source>
      <translation>Menü des Diagramms {title}</translation>
    </message>
    <message>
      <source>Menu of the histogram {title}</source>
      <translation>Menü des Histogramms {title}</translation>
    </message>
    <message>
      <source>Menu of the runs</source>
      <translation>Menü der Läufe</translation>
    </message>
    <message>
      <source>Metric</source>
      <translation>Metrik</translation>
    </message>
    <message>
      <source>Metric over a param</source>
      <translation>Metrik über einem Parameter</translation>
    </message>
    <message>
      <source>Metrics</source>
      <translation>Metriken</translation>
    </message>
    <message>
      <source>Min</source>
      <translation>Min</translation>
    </message>
    <message>
      <source>Min delta</source>
      <translation>Min. Delta</translation>
    </message>
    <message>
      <source>Min steps</source>
      <translation>Min. Schritte</translation>
    </message>
    <message>
      <source>Min steps is {min_steps}, not below Max steps: early stopping can never end this run.</source>
      <translation>„Min. Schritte“ ist {min_steps} und damit nicht kleiner als „Max. Schritte“: Early Stopping kann diesen Lauf nie beenden.</translation>
    </message>
    <message>
      <source>Minimum</source>
      <translation>Minimum</translation>
    </message>
    <message>
      <source>Missing</source>
      <translation>Fehlend</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>Modell</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>Modelle</translation>
    </message>
    <message>
      <source>Models to compare</source>
      <translation>Zu vergleichende Modelle</translation>
    </message>
    <message>
      <source>More</source>
      <translation>Mehr</translation>
    </message>
    <message>
      <source>More for the checkpoint</source>
      <translation>Mehr zum Checkpoint</translation>
    </message>
    <message>
      <source>More for the export</source>
      <translation>Mehr zum Export</translation>
    </message>
    <message>
      <source>More steps</source>
      <translation>Weitere Schritte</translation>
    </message>
    <message>
      <source>More trials</source>
      <translation>Weitere Versuche</translation>
    </message>
    <message>
      <source>Move to the trash</source>
      <translation>In den Papierkorb legen</translation>
    </message>
    <message>
      <source>Move what you need out of {folder} by hand.</source>
      <translation>Verschieben Sie, was Sie brauchen, von Hand aus {folder}.</translation>
    </message>
    <message>
      <source>Moved</source>
      <translation>Verändert</translation>
    </message>
    <message>
      <source>Moving</source>
      <translation>Läuft wieder</translation>
    </message>
    <message>
      <source>NaN counts as</source>
      <translation>NaN gilt als</translation>
    </message>
    <message>
      <source>NaN or infinite</source>
      <translation>NaN oder unendlich</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Name and notes of {run}</source>
      <translation>Name und Notizen von {run}</translation>
    </message>
    <message>
      <source>Name and notes…</source>
      <translation>Name und Notizen…</translation>
    </message>
    <message>
      <source>Name the metric that the sweep improves, such as accuracy or loss.</source>
      <translation>Geben Sie die Metrik an, die der Sweep verbessert, etwa accuracy oder loss.</translation>
    </message>
    <message>
      <source>Name the metric that the sweep improves: the experiment's settings name none.</source>
      <translation>Nennen Sie die Metrik, die der Sweep verbessert: Die Einstellungen des Experiments nennen keine.</translation>
    </message>
    <message>
      <source>Name there</source>
      <translation>Name dort</translation>
    </message>
    <message>
      <source>Named entry points: what to send and what comes back.</source>
      <translation>Benannte Einstiegspunkte: was gesendet wird und was zurückkommt.</translation>
    </message>
    <message>
      <source>Names</source>
      <translation>Namen</translation>
    </message>
    <message>
      <source>Names of the columns</source>
      <translation>Namen der Spalten</translation>
    </message>
    <message>
      <source>Names of {name}</source>
      <translation>Namen von {name}</translation>
    </message>
    <message>
      <source>Names the columns</source>
      <translation>Benennt die Spalten</translation>
    </message>
    <message numerus="yes">
      <source>Needs at least {n} evaluated runs with different params.</source>
      <translation>
        <numerusform>Braucht mindestens {n} evaluierten Lauf mit verschiedenen Parametern.</numerusform>
        <numerusform>Braucht mindestens {n} evaluierte Läufe mit verschiedenen Parametern.</numerusform>
      </translation>
    </message>
    <message>
      <source>Nested lists, as JSON: {hint}</source>
      <translation>Verschachtelte Listen als JSON: {hint}</translation>
    </message>
    <message>
      <source>Never delete the selected checkpoint automatically</source>
      <translation>Den ausgewählten Checkpoint nie automatisch löschen</translation>
    </message>
    <message>
      <source>Never delete this checkpoint automatically</source>
      <translation>Diesen Checkpoint nie automatisch löschen</translation>
    </message>
    <message>
      <source>Never stop early before this step; evaluations before it do not use up patience.</source>
      <translation>Vor diesem Schritt nie früh beenden; Evaluationen davor verbrauchen keine Geduld.</translation>
    </message>
    <message>
      <source>New experiment from data</source>
      <translation>Neues Experiment aus Daten</translation>
    </message>
    <message>
      <source>New experiment from data…</source>
      <translation>Neues Experiment aus Daten…</translation>
    </message>
    <message>
      <source>New folder of the run</source>
      <translation>Neuer Ordner des Laufs</translation>
    </message>
    <message>
      <source>New here?</source>
      <translation>Neu hier?</translation>
    </message>
    <message>
      <source>New run</source>
      <translation>Neuer Lauf</translation>
    </message>
    <message>
      <source>New run…</source>
      <translation>Neuer Lauf…</translation>
    </message>
    <message>
      <source>New sweep</source>
      <translation>Neuer Sweep</translation>
    </message>
    <message>
      <source>New sweep of {experiment}</source>
      <translation>Neuer Sweep von {experiment}</translation>
    </message>
    <message>
      <source>New sweep…</source>
      <translation>Neuer Sweep…</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Weiter</translation>
    </message>
    <message>
      <source>Next largest</source>
      <translation>Nächstgrößte</translation>
    </message>
    <message>
      <source>Next wrong</source>
      <translation>Nächste falsche</translation>
    </message>
    <message>
      <source>No answer yet</source>
      <translation>Noch keine Antwort</translation>
    </message>
    <message>
      <source>No browser could be opened. TensorBoard is at {address}</source>
      <translation>Es konnte kein Browser geöffnet werden. TensorBoard läuft unter {address}</translation>
    </message>
    <message>
      <source>No checkpoint of {name} was evaluated, so none is best. Name one by its step.</source>
      <translation>Kein Checkpoint von {name} wurde evaluiert, also ist keiner der beste. Nennen Sie einen mit seinem Schritt.</translation>
    </message>
    <message>
      <source>No checkpoint that was evaluated is missing.</source>
      <translation>Kein evaluierter Checkpoint fehlt.</translation>
    </message>
    <message>
      <source>No checkpoint was evaluated, so there is no best one.</source>
      <translation>Kein Checkpoint wurde evaluiert, daher gibt es keinen besten.</translation>
    </message>
    <message>
      <source>No checkpoints yet</source>
      <translation>Noch keine Checkpoints</translation>
    </message>
    <message>
      <source>No curves</source>
      <translation>Keine Kurven</translation>
    </message>
    <message>
      <source>No curves yet</source>
      <translation>Noch keine Kurven</translation>
    </message>
    <message>
      <source>No data file matches {path}. Check the path in the experiment.</source>
      <translation>Keine Datendatei passt zu {path}. Prüfen Sie den Pfad im Experiment.</translation>
    </message>
    <message>
      <source>No evaluation data was found, so checkpoints are judged on {n} batches of the training data. Name the function that reads it: --use eval=NAME.</source>
      <translation>Es wurden keine Evaluationsdaten gefunden; Checkpoints werden deshalb an {n} Batches der Trainingsdaten beurteilt. Nennen Sie die Funktion, die sie liest: --use eval=NAME.</translation>
    </message>
    <message>
      <source>No evaluation records or test cases fit {names}.</source>
      <translation>Keine Evaluationsdatensätze oder Testfälle passen zu {names}.</translation>
    </message>
    <message>
      <source>No evaluation was run.</source>
      <translation>Es gab keine Evaluation.</translation>
    </message>
    <message>
      <source>No evaluation yet.</source>
      <translation>Noch keine Evaluation.</translation>
    </message>
    <message>
      <source>No example or dense receiver can be made of the data: {why}.</source>
      <translation>Aus den Daten lässt sich kein Receiver example oder dense erstellen: {why}.</translation>
    </message>
    <message>
      <source>No experiment is open</source>
      <translation>Kein Experiment ist offen</translation>
    </message>
    <message>
      <source>No export to try</source>
      <translation>Kein Export zum Ausprobieren</translation>
    </message>
    <message>
      <source>No exports yet</source>
      <translation>Noch keine Exporte</translation>
    </message>
    <message>
      <source>No extra files</source>
      <translation>Keine zusätzlichen Dateien</translation>
    </message>
    <message>
      <source>No feature "{name}". There are: {names}.</source>
      <translation>Kein Feature „{name}“. Es gibt: {names}.</translation>
    </message>
    <message>
      <source>No feature has one number or text for each row, so there is nothing to slice by.</source>
      <translation>Kein Feature hat pro Zeile genau eine Zahl oder einen Text; es gibt nichts, wonach gruppiert werden könnte.</translation>
    </message>
    <message>
      <source>No file open</source>
      <translation>Keine Datei geöffnet</translation>
    </message>
    <message>
      <source>No finite value was recorded, so there is nothing to judge by.</source>
      <translation>Es wurde kein endlicher Wert aufgezeichnet; es gibt also nichts, wonach zu urteilen wäre.</translation>
    </message>
    <message>
      <source>No finite {name} yet.</source>
      <translation>Noch kein endlicher Wert von {name}.</translation>
    </message>
    <message>
      <source>No help topic matches.</source>
      <translation>Kein Hilfethema passt.</translation>
    </message>
    <message>
      <source>No histogram</source>
      <translation>Kein Histogramm</translation>
    </message>
    <message>
      <source>No label in these rows to compare with.</source>
      <translation>In diesen Zeilen gibt es kein Label zum Vergleichen.</translation>
    </message>
    <message>
      <source>No metric matches the filter.</source>
      <translation>Keine Metrik passt zum Filter.</translation>
    </message>
    <message>
      <source>No mistakes.</source>
      <translation>Keine Fehler.</translation>
    </message>
    <message>
      <source>No other process trains in this folder.</source>
      <translation>Kein anderer Prozess trainiert in diesem Ordner.</translation>
    </message>
    <message>
      <source>No output of the model ({names}) is a class, a probability or one number for each row, so there is nothing to analyse.</source>
      <translation>Keine Ausgabe des Modells ({names}) ist eine Klasse, eine Wahrscheinlichkeit oder eine Zahl je Zeile, also gibt es nichts zu analysieren.</translation>
    </message>
    <message>
      <source>No output of this signature is a number that could be plotted.</source>
      <translation>Keine Ausgabe dieser Signatur ist eine Zahl, die gezeichnet werden könnte.</translation>
    </message>
    <message>
      <source>No package is known that reads {scheme}:// addresses. Check the URL.</source>
      <translation>Es ist kein Paket bekannt, das {scheme}://-Adressen liest. Prüfen Sie die URL.</translation>
    </message>
    <message>
      <source>No parity check.</source>
      <translation>Keine Paritätsprüfung.</translation>
    </message>
    <message>
      <source>No points here.</source>
      <translation>Hier sind keine Punkte.</translation>
    </message>
    <message>
      <source>No points yet.</source>
      <translation>Noch keine Punkte.</translation>
    </message>
    <message>
      <source>No predictions yet</source>
      <translation>Noch keine Vorhersagen</translation>
    </message>
    <message>
      <source>No receiver can be made of the data, so nothing will be exported; training continues.</source>
      <translation>Aus den Daten lässt sich kein Receiver erstellen, deshalb wird nichts exportiert; das Training läuft weiter.</translation>
    </message>
    <message>
      <source>No receiver of this export is the default one.</source>
      <translation>Kein Receiver dieses Exports ist der Standard.</translation>
    </message>
    <message>
      <source>No records</source>
      <translation>Keine Datensätze</translation>
    </message>
    <message>
      <source>No request yet</source>
      <translation>Noch keine Anfrage</translation>
    </message>
    <message>
      <source>No row has a label that this head can be judged by: its answers alone are shown.</source>
      <translation>Keine Zeile hat ein Label, an dem dieser Head gemessen werden könnte: Es werden nur seine Antworten gezeigt.</translation>
    </message>
    <message>
      <source>No row has both a label and a probability.</source>
      <translation>Keine Zeile hat sowohl ein Label als auch eine Wahrscheinlichkeit.</translation>
    </message>
    <message>
      <source>No rows predicted yet</source>
      <translation>Noch keine Zeilen vorhergesagt</translation>
    </message>
    <message>
      <source>No run has a column "{name}".{also}</source>
      <translation>Kein Lauf hat eine Spalte „{name}“.{also}</translation>
    </message>
    <message>
      <source>No run is selected</source>
      <translation>Kein Lauf ist ausgewählt</translation>
    </message>
    <message>
      <source>No run to analyse</source>
      <translation>Kein Lauf zum Analysieren</translation>
    </message>
    <message>
      <source>No runs to draw.</source>
      <translation>Keine Läufe zu zeichnen.</translation>
    </message>
    <message>
      <source>No runs yet</source>
      <translation>Noch keine Läufe</translation>
    </message>
    <message>
      <source>No runs yet. They appear here, those of the command line too.</source>
      <translation>Noch keine Läufe. Sie erscheinen hier, auch die der Befehlszeile.</translation>
    </message>
    <message>
      <source>No sign of life</source>
      <translation>Kein Lebenszeichen</translation>
    </message>
    <message>
      <source>No sign of life for {time} (last: step {step})</source>
      <translation>Kein Lebenszeichen seit {time} (letzter: Schritt {step})</translation>
    </message>
    <message>
      <source>No sign of life for {time} on {host} (last: step {step})</source>
      <translation>Kein Lebenszeichen seit {time} auf {host} (letzter: Schritt {step})</translation>
    </message>
    <message>
      <source>No sign of life on {host} for {time}.</source>
      <translation>Kein Lebenszeichen auf {host} seit {time}.</translation>
    </message>
    <message>
      <source>No signature of this export takes Examples.</source>
      <translation>Keine Signatur dieses Exports nimmt Examples an.</translation>
    </message>
    <message>
      <source>No signature of this export takes dense tensors.</source>
      <translation>Keine Signatur dieses Exports nimmt Dense-Tensoren an.</translation>
    </message>
    <message>
      <source>No signature of {path} takes Examples alone. {offer}</source>
      <translation>Keine Signatur von {path} nimmt nur Examples an. {offer}</translation>
    </message>
    <message>
      <source>No signatures</source>
      <translation>Keine Signaturen</translation>
    </message>
    <message>
      <source>No signatures, so it cannot be served.</source>
      <translation>Keine Signaturen: Der Export kann nicht bereitgestellt werden.</translation>
    </message>
    <message>
      <source>No test cases yet</source>
      <translation>Noch keine Testfälle</translation>
    </message>
    <message>
      <source>No variable of the model matches "{pattern}". The model has {names}.</source>
      <translation>Keine Variable des Modells passt zu „{pattern}“. Das Modell hat {names}.</translation>
    </message>
    <message>
      <source>No variable of the model matches one of {title} by name, shape and type, so nothing can start from it. Map the names, or choose another checkpoint.</source>
      <translation>Keine Variable des Modells passt nach Name, Form und Typ zu einer von {title}, also kann damit nichts beginnen. Ordnen Sie die Namen zu, oder wählen Sie einen anderen Checkpoint.</translation>
    </message>
    <message>
      <source>No weight of checkpoint {step} fits this model by name and shape. {sentence}</source>
      <translation>Kein Gewicht von Checkpoint {step} passt nach Name und Form zu diesem Modell. {sentence}</translation>
    </message>
    <message>
      <source>None of the checkpoints of {name} can be used. {named}</source>
      <translation>Keiner der Checkpoints von {name} ist verwendbar. {named}</translation>
    </message>
    <message>
      <source>None of the run's checkpoints can be used (the newest, {step}: {reason}). Training would begin with fresh weights, so it does not begin. Start a new run.</source>
      <translation>Keiner der Checkpoints des Laufs ist verwendbar (der neueste, {step}: {reason}). Das Training würde mit neuen Gewichten beginnen und beginnt deshalb nicht. Starten Sie einen neuen Lauf.</translation>
    </message>
    <message>
      <source>None of the {n} test cases asks a signature that this export has.</source>
      <translation>Keiner der {n} Testfälle fragt eine Signatur ab, die dieser Export hat.</translation>
    </message>
    <message>
      <source>None of these runs has an evaluation yet.</source>
      <translation>Keiner dieser Läufe hat bisher eine Evaluation.</translation>
    </message>
    <message>
      <source>None: choose at least one receiver.</source>
      <translation>Keine: Wählen Sie mindestens einen Receiver.</translation>
    </message>
    <message>
      <source>Not analysed yet</source>
      <translation>Noch nicht analysiert</translation>
    </message>
    <message>
      <source>Not evaluated</source>
      <translation>Nicht evaluiert</translation>
    </message>
    <message>
      <source>Not known. {error}</source>
      <translation>Nicht bekannt. {error}</translation>
    </message>
    <message>
      <source>Not known: by the settings, checkpoint {step} would have stayed.</source>
      <translation>Nicht bekannt: Nach den Einstellungen wäre Checkpoint {step} erhalten geblieben.</translation>
    </message>
    <message>
      <source>Not known: nothing in its folder tells how it ended.</source>
      <translation>Nicht bekannt: Nichts in seinem Ordner sagt, wie er endete.</translation>
    </message>
    <message>
      <source>Not known: nothing tells of a checkpoint at step {step}.</source>
      <translation>Nicht bekannt: Nichts weist auf einen Checkpoint bei Schritt {step} hin.</translation>
    </message>
    <message>
      <source>Not known: the export was not compared with its checkpoint.</source>
      <translation>Nicht bekannt: Der Export wurde nicht mit seinem Checkpoint verglichen.</translation>
    </message>
    <message>
      <source>Not known: the run's settings do not tell what was kept.</source>
      <translation>Nicht bekannt: Aus den Einstellungen des Laufs geht nicht hervor, was behalten wurde.</translation>
    </message>
    <message>
      <source>Not known: this run was made elsewhere.</source>
      <translation>Nicht bekannt: Dieser Lauf wurde anderswo erstellt.</translation>
    </message>
    <message>
      <source>Not measured</source>
      <translation>Nicht gemessen</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>Nicht jetzt</translation>
    </message>
    <message>
      <source>Not possible now.</source>
      <translation>Derzeit nicht möglich.</translation>
    </message>
    <message>
      <source>Not read now</source>
      <translation>Nicht lesbar</translation>
    </message>
    <message>
      <source>Not trained yet</source>
      <translation>Noch nicht trainiert</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Notiz</translation>
    </message>
    <message>
      <source>Note on {what}</source>
      <translation>Notiz zu {what}</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Notizen</translation>
    </message>
    <message>
      <source>Note…</source>
      <translation>Notiz…</translation>
    </message>
    <message>
      <source>Nothing answers at {place} ({reason}). Check that TensorFlow Serving is running and that this is its {kind} port.</source>
      <translation>Unter {place} antwortet nichts ({reason}). Prüfen Sie, ob TensorFlow Serving läuft und ob dies sein {kind}-Port ist.</translation>
    </message>
    <message>
      <source>Nothing can be exported</source>
      <translation>Nichts kann exportiert werden</translation>
    </message>
    <message>
      <source>Nothing can start from it: map the names, or choose another checkpoint.</source>
      <translation>Damit kann nichts beginnen: Ordnen Sie die Namen zu, oder wählen Sie einen anderen Checkpoint.</translation>
    </message>
    <message>
      <source>Nothing drawn yet.</source>
      <translation>Noch nichts gezeichnet.</translation>
    </message>
    <message>
      <source>Nothing here is called "{name}": a signature is named after a receiver or a key of export_outputs.</source>
      <translation>Nichts heißt hier „{name}“: Eine Signatur wird nach einem Receiver oder einem Schlüssel von export_outputs benannt.</translation>
    </message>
    <message>
      <source>Nothing leaves this machine. What you choose becomes a Python file that you can read and change.</source>
      <translation>Nichts verlässt diesen Rechner. Aus dem, was Sie wählen, wird eine Python-Datei, die Sie lesen und ändern können.</translation>
    </message>
    <message>
      <source>Nothing matches until this is corrected.</source>
      <translation>Nichts passt, solange das nicht berichtigt ist.</translation>
    </message>
    <message>
      <source>Nothing matches. Ctrl ⏎ searches the help.</source>
      <translation>Keine Treffer. Strg ⏎ durchsucht die Hilfe.</translation>
    </message>
    <message>
      <source>Nothing to draw yet</source>
      <translation>Noch nichts zu zeichnen</translation>
    </message>
    <message>
      <source>Nothing to vary</source>
      <translation>Nichts zu variieren</translation>
    </message>
    <message>
      <source>Nothing varies yet: give at least one param several values, or a range.</source>
      <translation>Noch variiert nichts: Geben Sie mindestens einem Parameter mehrere Werte oder einen Bereich.</translation>
    </message>
    <message>
      <source>Nothing was evaluated.</source>
      <translation>Es wurde nichts evaluiert.</translation>
    </message>
    <message>
      <source>Nothing was loaded: this system cannot confine a process, which takes Linux 6.2 or newer with Landlock. Load the model without confinement only if you trust where it comes from.</source>
      <translation>Es wurde nichts geladen: Dieses System kann keinen Prozess abschotten; dazu ist Linux 6.2 oder neuer mit Landlock nötig. Laden Sie das Modell nur dann ohne Abschottung, wenn Sie seiner Herkunft vertrauen.</translation>
    </message>
    <message>
      <source>Nothing was predicted: see the field marked below.</source>
      <translation>Es wurde nichts vorhergesagt: siehe das unten markierte Feld.</translation>
    </message>
    <message>
      <source>Nothing was started. {why}</source>
      <translation>Nichts wurde gestartet. {why}</translation>
    </message>
    <message>
      <source>Notice</source>
      <translation>Hinweis</translation>
    </message>
    <message>
      <source>OPTIMIZER</source>
      <translation>OPTIMIZER</translation>
    </message>
    <message>
      <source>OUTPUTS</source>
      <translation>AUSGABEN</translation>
    </message>
    <message>
      <source>Of the same class, or output, since the prediction before</source>
      <translation>Derselben Klasse oder Ausgabe, seit der Vorhersage davor</translation>
    </message>
    <message>
      <source>Off by</source>
      <translation>Abweichung</translation>
    </message>
    <message>
      <source>On disk: none.</source>
      <translation>Auf dem Datenträger: keine.</translation>
    </message>
    <message>
      <source>On disk: {steps}.</source>
      <translation>Auf dem Datenträger: {steps}.</translation>
    </message>
    <message>
      <source>One chart for each metric, training and evaluation together. The best value and the checkpoints are marked.</source>
      <translation>Ein Diagramm je Metrik, Training und Evaluation zusammen. Der beste Wert und die Checkpoints sind markiert.</translation>
    </message>
    <message>
      <source>One input is needed: "{name}" has {count} rows.</source>
      <translation>Eine Eingabe ist nötig: „{name}“ hat {count} Zeilen.</translation>
    </message>
    <message>
      <source>One input is needed: a single object {feature: value}.</source>
      <translation>Eine Eingabe ist nötig: ein einzelnes Objekt {feature: value}.</translation>
    </message>
    <message>
      <source>One input over its range</source>
      <translation>Eine Eingabe über ihren Bereich</translation>
    </message>
    <message>
      <source>One input, several models</source>
      <translation>Eine Eingabe, mehrere Modelle</translation>
    </message>
    <message>
      <source>One of its data files is empty, so values are missing.</source>
      <translation>Eine seiner Datendateien ist leer, daher fehlen Werte.</translation>
    </message>
    <message>
      <source>One of its files is missing, so values are missing.</source>
      <translation>Eine seiner Dateien fehlt, daher fehlen Werte.</translation>
    </message>
    <message>
      <source>One of several words or numbers. The answer is a probability for each of them.</source>
      <translation>Eines von mehreren Wörtern oder Zahlen. Die Antwort ist eine Wahrscheinlichkeit für jedes davon.</translation>
    </message>
    <message>
      <source>One of two values, such as yes and no. The answer is a probability.</source>
      <translation>Einer von zwei Werten, etwa ja und nein. Die Antwort ist eine Wahrscheinlichkeit.</translation>
    </message>
    <message>
      <source>Only CSV files can be split by a column. Split at random, or give files to be judged on.</source>
      <translation>Nur CSV-Dateien können nach einer Spalte geteilt werden. Teilen Sie zufällig, oder geben Sie Dateien zum Beurteilen an.</translation>
    </message>
    <message>
      <source>Only in the checkpoint: {names}</source>
      <translation>Nur im Checkpoint: {names}</translation>
    </message>
    <message>
      <source>Only the first {n} rows are read.</source>
      <translation>Nur die ersten {n} Zeilen werden gelesen.</translation>
    </message>
    <message>
      <source>Only {free} MB are free where the run is kept ({folder}), and its checkpoints may need {needed} MB. Free some space and try again.</source>
      <translation>Am Ort des Laufs ({folder}) sind nur {free} MB frei; seine Checkpoints brauchen möglicherweise {needed} MB. Geben Sie Platz frei und versuchen Sie es erneut.</translation>
    </message>
    <message>
      <source>Op</source>
      <translation>Op</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>Open a Python file that defines `experiment`</source>
      <translation>Eine Python-Datei öffnen, die `experiment` definiert</translation>
    </message>
    <message>
      <source>Open a SavedModel: the folder with saved_model.pb</source>
      <translation>Ein SavedModel öffnen: den Ordner mit saved_model.pb</translation>
    </message>
    <message>
      <source>Open a TFRecord file, plain or gzip, or a CSV file with From file…: any row can be the input, or all.</source>
      <translation>Öffnen Sie mit „Aus Datei…“ eine TFRecord-Datei, auch als gzip, oder eine CSV-Datei: Jede Zeile kann die Eingabe sein, oder alle.</translation>
    </message>
    <message>
      <source>Open a TFRecord or CSV file</source>
      <translation>Eine TFRecord- oder CSV-Datei öffnen</translation>
    </message>
    <message>
      <source>Open a file on Records and press Predict all, or select several rows there.</source>
      <translation>Öffnen Sie unter „Datensätze“ eine Datei und drücken Sie „Alle vorhersagen“, oder wählen Sie dort mehrere Zeilen.</translation>
    </message>
    <message>
      <source>Open a run first.</source>
      <translation>Öffnen Sie zuerst einen Lauf.</translation>
    </message>
    <message>
      <source>Open a run that lies elsewhere</source>
      <translation>Einen anderswo liegenden Lauf öffnen</translation>
    </message>
    <message>
      <source>Open a run that was trained here: its experiment says what its evaluation data is.</source>
      <translation>Öffnen Sie einen Lauf, der hier trainiert wurde: Sein Experiment gibt an, was seine Evaluationsdaten sind.</translation>
    </message>
    <message>
      <source>Open a run, or select an export: the ways through its model are drawn here.</source>
      <translation>Öffnen Sie einen Lauf oder wählen Sie einen Export: Hier werden die Wege durch sein Modell gezeichnet.</translation>
    </message>
    <message>
      <source>Open an experiment first.</source>
      <translation>Öffnen Sie zuerst ein Experiment.</translation>
    </message>
    <message>
      <source>Open an experiment or a run first.</source>
      <translation>Öffnen Sie zuerst ein Experiment oder einen Lauf.</translation>
    </message>
    <message>
      <source>Open an experiment: a Python file of yours</source>
      <translation>Ein Experiment öffnen: eine eigene Python-Datei</translation>
    </message>
    <message>
      <source>Open an image</source>
      <translation>Bild öffnen</translation>
    </message>
    <message>
      <source>Open any SavedModel on disk</source>
      <translation>Ein beliebiges SavedModel vom Datenträger öffnen</translation>
    </message>
    <message>
      <source>Open experiment</source>
      <translation>Experiment öffnen</translation>
    </message>
    <message>
      <source>Open experiment…</source>
      <translation>Experiment öffnen…</translation>
    </message>
    <message>
      <source>Open folder</source>
      <translation>Ordner öffnen</translation>
    </message>
    <message>
      <source>Open nothing</source>
      <translation>Nichts öffnen</translation>
    </message>
    <message>
      <source>Open remote run</source>
      <translation>Entfernten Lauf öffnen</translation>
    </message>
    <message>
      <source>Open remote run…</source>
      <translation>Entfernten Lauf öffnen…</translation>
    </message>
    <message>
      <source>Open run</source>
      <translation>Lauf öffnen</translation>
    </message>
    <message>
      <source>Open run…</source>
      <translation>Lauf öffnen…</translation>
    </message>
    <message>
      <source>Open test cases: a folder of .json files</source>
      <translation>Testfälle öffnen: ein Ordner mit .json-Dateien</translation>
    </message>
    <message>
      <source>Open the URL again.</source>
      <translation>Öffnen Sie die URL erneut.</translation>
    </message>
    <message>
      <source>Open the experiment's file in your editor; a run keeps the copy it began with</source>
      <translation>Die Datei des Experiments in Ihrem Editor öffnen; ein Lauf behält die Kopie, mit der er begann</translation>
    </message>
    <message>
      <source>Open the run this is about</source>
      <translation>Den betroffenen Lauf öffnen</translation>
    </message>
    <message>
      <source>Open the sample {name}</source>
      <translation>Das Beispiel {name} öffnen</translation>
    </message>
    <message>
      <source>Open the script with these arguments</source>
      <translation>Das Skript mit diesen Argumenten öffnen</translation>
    </message>
    <message>
      <source>Open this export on the Predict page</source>
      <translation>Diesen Export auf der Seite „Vorhersagen“ öffnen</translation>
    </message>
    <message>
      <source>Open this run</source>
      <translation>Diesen Lauf öffnen</translation>
    </message>
    <message>
      <source>Open this run on the Train page</source>
      <translation>Diesen Lauf auf der Seite „Trainieren“ öffnen</translation>
    </message>
    <message>
      <source>Open {file}</source>
      <translation>{file} öffnen</translation>
    </message>
    <message>
      <source>Open...</source>
      <translation>Öffnen...</translation>
    </message>
    <message>
      <source>Opened ({count})</source>
      <translation>Geöffnet ({count})</translation>
    </message>
    <message>
      <source>Opening {url}</source>
      <translation>{url} wird geöffnet</translation>
    </message>
    <message>
      <source>Open…</source>
      <translation>Öffnen…</translation>
    </message>
    <message>
      <source>Operations of the export</source>
      <translation>Operationen des Exports</translation>
    </message>
    <message>
      <source>Operations of {name}</source>
      <translation>Operationen von {name}</translation>
    </message>
    <message>
      <source>Operations…</source>
      <translation>Operationen…</translation>
    </message>
    <message>
      <source>Optimizer</source>
      <translation>Optimierer</translation>
    </message>
    <message>
      <source>Options</source>
      <translation>Optionen</translation>
    </message>
    <message>
      <source>Or open any SavedModel with Browse…</source>
      <translation>Oder öffnen Sie mit „Durchsuchen…“ ein beliebiges SavedModel.</translation>
    </message>
    <message>
      <source>Otherwise only what differs between the runs is shown</source>
      <translation>Sonst wird nur gezeigt, worin sich die Läufe unterscheiden</translation>
    </message>
    <message>
      <source>Output</source>
      <translation>Ausgabe</translation>
    </message>
    <message>
      <source>Outputs are identical ({took})</source>
      <translation>Die Ausgaben sind identisch ({took})</translation>
    </message>
    <message>
      <source>Outputs are identical.</source>
      <translation>Die Ausgaben sind identisch.</translation>
    </message>
    <message>
      <source>Outputs differ by rounding alone ({took})</source>
      <translation>Die Ausgaben weichen nur durch Rundung ab ({took})</translation>
    </message>
    <message>
      <source>Outputs for the same inputs</source>
      <translation>Ausgaben für dieselben Eingaben</translation>
    </message>
    <message>
      <source>Outputs of both compared on evaluation records right after the export.</source>
      <translation>Ausgaben beider, direkt nach dem Export an Evaluationsdatensätzen verglichen.</translation>
    </message>
    <message>
      <source>Outputs of each model</source>
      <translation>Ausgaben jedes Modells</translation>
    </message>
    <message>
      <source>Outputs of server and export</source>
      <translation>Ausgaben von Server und Export</translation>
    </message>
    <message>
      <source>Outputs of the export and of its checkpoint, compared on evaluation records after the export</source>
      <translation>Ausgaben des Exports und seines Checkpoints, nach dem Export an Evaluationsdatensätzen verglichen</translation>
    </message>
    <message>
      <source>Outputs of the model</source>
      <translation>Ausgaben des Modells</translation>
    </message>
    <message>
      <source>Outputs over the input</source>
      <translation>Ausgaben über der Eingabe</translation>
    </message>
    <message>
      <source>Outside the usual {range}.</source>
      <translation>Außerhalb des üblichen Bereichs ({range}).</translation>
    </message>
    <message>
      <source>Over which param</source>
      <translation>Über welchem Parameter</translation>
    </message>
    <message>
      <source>PARSE</source>
      <translation>PARSEN</translation>
    </message>
    <message>
      <source>PNG picture (*.png)</source>
      <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
      <source>PR AUC</source>
      <translation>PR AUC</translation>
    </message>
    <message>
      <source>PREPROCESS</source>
      <translation>PREPROCESS</translation>
    </message>
    <message>
      <source>Page {page}</source>
      <translation>Seite „{page}“</translation>
    </message>
    <message>
      <source>Pairs of names, one a line, where model and checkpoint differ. Scopes end in /: dense/ = layer/</source>
      <translation>Namenspaare, eines je Zeile, wo Modell und Checkpoint sich unterscheiden. Bereiche enden mit /: dense/ = layer/</translation>
    </message>
    <message>
      <source>Parallel</source>
      <translation>Parallel</translation>
    </message>
    <message>
      <source>Param</source>
      <translation>Parameter</translation>
    </message>
    <message>
      <source>Param {name} has a default of type {kind}; use None, a number, a bool, text, or lists and dicts of them.</source>
      <translation>Der Parameter {name} hat einen Vorgabewert vom Typ {kind}; verwenden Sie None, eine Zahl, einen bool, Text oder Listen und dicts davon.</translation>
    </message>
    <message>
      <source>Params</source>
      <translation>Parameter</translation>
    </message>
    <message>
      <source>Params and metric</source>
      <translation>Parameter und Metrik</translation>
    </message>
    <message>
      <source>Params and metric of each run</source>
      <translation>Parameter und Metrik jedes Laufs</translation>
    </message>
    <message>
      <source>Params and settings of the runs</source>
      <translation>Parameter und Einstellungen der Läufe</translation>
    </message>
    <message>
      <source>Parity</source>
      <translation>Parität</translation>
    </message>
    <message>
      <source>Parity check</source>
      <translation>Paritätsprüfung</translation>
    </message>
    <message>
      <source>Parity check on evaluation records failed: outputs differ by at most {most}.</source>
      <translation>Paritätsprüfung an Evaluationsdatensätzen fehlgeschlagen: Die Ausgaben weichen um höchstens {most} ab.</translation>
    </message>
    <message>
      <source>Parity check on evaluation records passed: outputs differ by at most {most}.</source>
      <translation>Paritätsprüfung an Evaluationsdatensätzen bestanden: Die Ausgaben weichen um höchstens {most} ab.</translation>
    </message>
    <message>
      <source>Parity check on evaluation records: outputs are identical to the checkpoint's.</source>
      <translation>Paritätsprüfung an Evaluationsdatensätzen: Die Ausgaben sind identisch mit denen des Checkpoints.</translation>
    </message>
    <message>
      <source>Parity check passed: the export's outputs are the checkpoint's (largest difference {largest}, {where}, {seconds} s).{more}</source>
      <translation>Paritätsprüfung bestanden: Die Ausgaben des Exports sind die des Checkpoints (größte Abweichung {largest}, {where}, {seconds} s).{more}</translation>
    </message>
    <message>
      <source>Parsing receiver</source>
      <translation>Parsing-Receiver</translation>
    </message>
    <message>
      <source>Paste</source>
      <translation>Einfügen</translation>
    </message>
    <message>
      <source>Patience</source>
      <translation>Geduld</translation>
    </message>
    <message>
      <source>Patience counts</source>
      <translation>Geduld zählt</translation>
    </message>
    <message>
      <source>Patience is off; {best}.</source>
      <translation>Die Geduld ist aus; {best}.</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <source>Pause after the current step. Press again to continue (Ctrl+P)</source>
      <translation>Nach dem aktuellen Schritt anhalten. Erneut klicken zum Weitermachen (Strg+P)</translation>
    </message>
    <message>
      <source>Pause or continue</source>
      <translation>Anhalten oder weiter</translation>
    </message>
    <message>
      <source>Pause sweep</source>
      <translation>Sweep anhalten</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>Angehalten</translation>
    </message>
    <message>
      <source>Paused at step {step}</source>
      <translation>Angehalten bei Schritt {step}</translation>
    </message>
    <message>
      <source>Paused elsewhere</source>
      <translation>Anderswo angehalten</translation>
    </message>
    <message>
      <source>Paused: {done} of {wanted}</source>
      <translation>Angehalten: {done} von {wanted}</translation>
    </message>
    <message>
      <source>Pausing</source>
      <translation>Wird angehalten</translation>
    </message>
    <message>
      <source>Pausing after the current step…</source>
      <translation>Wird nach dem aktuellen Schritt angehalten…</translation>
    </message>
    <message>
      <source>Penguins: which species is it?</source>
      <translation>Pinguine: Welche Art ist es?</translation>
    </message>
    <message>
      <source>Picture (*.png)</source>
      <translation>Bild (*.png)</translation>
    </message>
    <message>
      <source>Picture saved as {path}.</source>
      <translation>Bild als {path} gespeichert.</translation>
    </message>
    <message>
      <source>Pin</source>
      <translation>Anheften</translation>
    </message>
    <message>
      <source>Pin to the top</source>
      <translation>Oben anheften</translation>
    </message>
    <message>
      <source>Pin, hide, enlarge or save this chart</source>
      <translation>Dieses Diagramm anheften, ausblenden, vergrößern oder speichern</translation>
    </message>
    <message>
      <source>Pinned: never deleted automatically.</source>
      <translation>Angeheftet: wird nie automatisch gelöscht.</translation>
    </message>
    <message>
      <source>Plot</source>
      <translation>Zeichnen</translation>
    </message>
    <message>
      <source>Point</source>
      <translation>Punkt</translation>
    </message>
    <message>
      <source>Point at a name to see what it is, click it to see who decided it. Ctrl and the wheel zoom.</source>
      <translation>Zeigen Sie auf einen Namen, um zu sehen, was er ist; klicken Sie ihn an, um zu sehen, wer ihn bestimmt hat. Strg und Mausrad vergrößern.</translation>
    </message>
    <message>
      <source>Port {port} is in use. Choose another one, or leave it out to have a free one.</source>
      <translation>Port {port} ist belegt. Wählen Sie einen anderen oder lassen Sie die Angabe weg, um einen freien zu erhalten.</translation>
    </message>
    <message>
      <source>Precision</source>
      <translation>Precision</translation>
    </message>
    <message>
      <source>Predict</source>
      <translation>Vorhersagen</translation>
    </message>
    <message>
      <source>Predict all</source>
      <translation>Alle vorhersagen</translation>
    </message>
    <message>
      <source>Predict an Example</source>
      <translation>Ein Example vorhersagen</translation>
    </message>
    <message>
      <source>Predict in a confined process</source>
      <translation>In abgeschottetem Prozess vorhersagen</translation>
    </message>
    <message>
      <source>Predict one row first, to trust it.</source>
      <translation>Sagen Sie zuerst eine Zeile vorher, um ihm zu vertrauen.</translation>
    </message>
    <message>
      <source>Predict the selected rows, or all of the file</source>
      <translation>Die ausgewählten Zeilen oder alle der Datei vorhersagen</translation>
    </message>
    <message numerus="yes">
      <source>Predict {n}</source>
      <translation>
        <numerusform>{n} vorhersagen</numerusform>
        <numerusform>{n} vorhersagen</numerusform>
      </translation>
    </message>
    <message>
      <source>Predicted</source>
      <translation>Vorhersage</translation>
    </message>
    <message>
      <source>Predicted less true</source>
      <translation>Vorhergesagter minus wahrer Wert</translation>
    </message>
    <message>
      <source>Predicted less true, on average: its sign tells the direction</source>
      <translation>Vorhergesagter minus wahrer Wert im Mittel: Das Vorzeichen gibt die Richtung an</translation>
    </message>
    <message>
      <source>Predicted over true values</source>
      <translation>Vorhergesagte über wahren Werten</translation>
    </message>
    <message>
      <source>Predicted rows</source>
      <translation>Vorhergesagte Zeilen</translation>
    </message>
    <message>
      <source>Predicting…</source>
      <translation>Wird vorhergesagt…</translation>
    </message>
    <message>
      <source>Preparing the data and the model</source>
      <translation>Daten und Modell werden vorbereitet</translation>
    </message>
    <message>
      <source>Preparing…</source>
      <translation>Wird vorbereitet…</translation>
    </message>
    <message>
      <source>Preprocessed</source>
      <translation>Vorverarbeitet</translation>
    </message>
    <message>
      <source>Press Train on the Train page. The first one comes after a few seconds.</source>
      <translation>Drücken Sie „Trainieren“ auf der gleichnamigen Seite. Der erste entsteht nach wenigen Sekunden.</translation>
    </message>
    <message>
      <source>Press Train.</source>
      <translation>Klicken Sie auf „Trainieren“.</translation>
    </message>
    <message>
      <source>Previous</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>Probability of the chosen class</source>
      <translation>Wahrscheinlichkeit der gewählten Klasse</translation>
    </message>
    <message>
      <source>Probability of {name}</source>
      <translation>Wahrscheinlichkeit von {name}</translation>
    </message>
    <message>
      <source>Problem</source>
      <translation>Problem</translation>
    </message>
    <message>
      <source>Progress of the sweep</source>
      <translation>Fortschritt des Sweeps</translation>
    </message>
    <message numerus="yes">
      <source>Pruned: trials {trials}</source>
      <translation>
        <numerusform>Vorzeitig beendet: Versuch {trials}</numerusform>
        <numerusform>Vorzeitig beendet: Versuche {trials}</numerusform>
      </translation>
    </message>
    <message>
      <source>Put runs together: repeats, or those with the same value</source>
      <translation>Läufe zusammenfassen: Wiederholungen oder solche mit demselben Wert</translation>
    </message>
    <message>
      <source>Put the row in the form and ask the export</source>
      <translation>Die Zeile ins Formular übernehmen und den Export abfragen</translation>
    </message>
    <message>
      <source>Put the selected record in the form</source>
      <translation>Den ausgewählten Datensatz ins Formular übernehmen</translation>
    </message>
    <message>
      <source>Put the selected runs side by side</source>
      <translation>Die ausgewählten Läufe nebeneinander zeigen</translation>
    </message>
    <message>
      <source>Put this message away</source>
      <translation>Diese Meldung ausblenden</translation>
    </message>
    <message>
      <source>Python, tf.saved_model.load</source>
      <translation>Python, tf.saved_model.load</translation>
    </message>
    <message>
      <source>Python, tf.train.Example</source>
      <translation>Python, tf.train.Example</translation>
    </message>
    <message>
      <source>Queue</source>
      <translation>Einreihen</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Programm beenden</translation>
    </message>
    <message>
      <source>RECEIVER</source>
      <translation>RECEIVER</translation>
    </message>
    <message>
      <source>RECORDS</source>
      <translation>DATENSÄTZE</translation>
    </message>
    <message>
      <source>REQUEST</source>
      <translation>ANFRAGE</translation>
    </message>
    <message>
      <source>RESPONSE</source>
      <translation>ANTWORT</translation>
    </message>
    <message>
      <source>REST and gRPC need two different ports.</source>
      <translation>REST und gRPC brauchen zwei verschiedene Ports.</translation>
    </message>
    <message>
      <source>Raise Keep latest or Keep best, or pin a checkpoint that is to stay. What retention removes is not in the trash.</source>
      <translation>Erhöhen Sie „Neueste behalten“ oder „Beste behalten“, oder heften Sie einen Checkpoint an, der bleiben soll. Was automatisch entfernt wird, ist nicht im Papierkorb.</translation>
    </message>
    <message>
      <source>Random</source>
      <translation>Zufällig</translation>
    </message>
    <message>
      <source>Range or words</source>
      <translation>Bereich oder Wörter</translation>
    </message>
    <message>
      <source>Raw receiver</source>
      <translation>Raw-Receiver</translation>
    </message>
    <message>
      <source>Reading both</source>
      <translation>Beide werden gelesen</translation>
    </message>
    <message>
      <source>Reading evaluation records</source>
      <translation>Evaluationsdatensätze werden gelesen</translation>
    </message>
    <message>
      <source>Reading the curves…</source>
      <translation>Die Kurven werden gelesen…</translation>
    </message>
    <message>
      <source>Reading the evaluations…</source>
      <translation>Die Evaluationen werden gelesen…</translation>
    </message>
    <message>
      <source>Reading the runs…</source>
      <translation>Die Läufe werden gelesen…</translation>
    </message>
    <message>
      <source>Reading the run…</source>
      <translation>Der Lauf wird gelesen…</translation>
    </message>
    <message>
      <source>Reading the samples…</source>
      <translation>Die Beispiele werden gelesen…</translation>
    </message>
    <message>
      <source>Reading the workspace…</source>
      <translation>Der Arbeitsbereich wird gelesen…</translation>
    </message>
    <message>
      <source>Reading the {name} data</source>
      <translation>Daten „{name}“ werden gelesen</translation>
    </message>
    <message>
      <source>Reading what matches…</source>
      <translation>Es wird gelesen, was passt…</translation>
    </message>
    <message>
      <source>Reading {name}</source>
      <translation>{name} wird gelesen</translation>
    </message>
    <message>
      <source>Reading {scheme}:// needs a package that is not installed. {reason}.</source>
      <translation>Das Lesen von {scheme}:// braucht ein Paket, das nicht installiert ist. {reason}.</translation>
    </message>
    <message>
      <source>Reading {scheme}:// needs what is not installed: {needed}. Type: {line}</source>
      <translation>Das Lesen von {scheme}:// braucht, was nicht installiert ist: {needed}. Geben Sie ein: {line}</translation>
    </message>
    <message>
      <source>Reading…</source>
      <translation>Wird gelesen…</translation>
    </message>
    <message>
      <source>Ready to train</source>
      <translation>Bereit zum Training</translation>
    </message>
    <message>
      <source>Recall</source>
      <translation>Recall</translation>
    </message>
    <message>
      <source>Receiver</source>
      <translation>Receiver</translation>
    </message>
    <message>
      <source>Receiver {title}</source>
      <translation>Receiver {title}</translation>
    </message>
    <message>
      <source>Receivers</source>
      <translation>Receiver</translation>
    </message>
    <message>
      <source>Receivers: how requests arrive, and which one is serving_default</source>
      <translation>Receiver: wie Anfragen ankommen, und welcher serving_default ist</translation>
    </message>
    <message>
      <source>Recent experiments</source>
      <translation>Zuletzt geöffnete Experimente</translation>
    </message>
    <message>
      <source>Recent runs</source>
      <translation>Zuletzt geöffnete Läufe</translation>
    </message>
    <message>
      <source>Recently opened</source>
      <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>Nachweis</translation>
    </message>
    <message>
      <source>Record {index}</source>
      <translation>Datensatz {index}</translation>
    </message>
    <message>
      <source>Records</source>
      <translation>Datensätze</translation>
    </message>
    <message>
      <source>Records held in memory to shuffle training data; as many as the data has is best, 0 keeps its order.</source>
      <translation>Datensätze, die zum Mischen der Trainingsdaten im Speicher gehalten werden; am besten so viele, wie es gibt; 0 behält die Reihenfolge bei.</translation>
    </message>
    <message>
      <source>Records of the file</source>
      <translation>Datensätze der Datei</translation>
    </message>
    <message>
      <source>Records per evaluation step; only speed depends on it.</source>
      <translation>Datensätze je Evaluationsschritt; beeinflusst nur die Geschwindigkeit.</translation>
    </message>
    <message>
      <source>Records per training step.</source>
      <translation>Datensätze je Trainingsschritt.</translation>
    </message>
    <message>
      <source>Regression</source>
      <translation>Regression</translation>
    </message>
    <message>
      <source>Regression needs a number as label; "{name}" is {kind}.</source>
      <translation>Regression braucht eine Zahl als Label; „{name}“ ist: {kind}.</translation>
    </message>
    <message>
      <source>Reliability diagram</source>
      <translation>Zuverlässigkeitsdiagramm</translation>
    </message>
    <message numerus="yes">
      <source>Reliability diagram of {n} rows</source>
      <translation>
        <numerusform>Zuverlässigkeitsdiagramm aus {n} Zeile</numerusform>
        <numerusform>Zuverlässigkeitsdiagramm aus {n} Zeilen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Reliability diagram of {n} rows, expected error {error}</source>
      <translation>
        <numerusform>Zuverlässigkeitsdiagramm aus {n} Zeile, erwarteter Fehler {error}</numerusform>
        <numerusform>Zuverlässigkeitsdiagramm aus {n} Zeilen, erwarteter Fehler {error}</numerusform>
      </translation>
    </message>
    <message>
      <source>Reload</source>
      <translation>Neu laden</translation>
    </message>
    <message>
      <source>Remote</source>
      <translation>Entfernt</translation>
    </message>
    <message>
      <source>Remove all extra files</source>
      <translation>Alle zusätzlichen Dateien entfernen</translation>
    </message>
    <message>
      <source>Remove copies</source>
      <translation>Kopien entfernen</translation>
    </message>
    <message>
      <source>Remove from the list</source>
      <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
      <source>Remove it from the list; its folder is not changed</source>
      <translation>Aus der Liste nehmen; der Ordner bleibt unverändert</translation>
    </message>
    <message>
      <source>Remove it, and pin your checkpoints again.</source>
      <translation>Entfernen Sie sie, und heften Sie Ihre Checkpoints erneut an.</translation>
    </message>
    <message>
      <source>Remove it: it only concerns a training by several processes, and the next one writes it anew.</source>
      <translation>Entfernen Sie sie: Sie betrifft nur ein Training mit mehreren Prozessen, und das nächste schreibt sie neu.</translation>
    </message>
    <message>
      <source>Remove it: it only tells how far the run got, and resuming writes it anew.</source>
      <translation>Entfernen Sie sie: Sie sagt nur, wie weit der Lauf kam, und beim Fortsetzen wird sie neu geschrieben.</translation>
    </message>
    <message>
      <source>Remove it: only the queue is lost, and no run.</source>
      <translation>Entfernen Sie sie: Nur die Warteschlange geht verloren, kein Lauf.</translation>
    </message>
    <message>
      <source>Remove it: the sweep's trials are kept, and starting the sweep again writes it anew.</source>
      <translation>Entfernen Sie sie: Die Versuche des Sweeps bleiben, und ein erneuter Start des Sweeps schreibt sie neu.</translation>
    </message>
    <message>
      <source>Remove it; the notes on checkpoints go with it.</source>
      <translation>Entfernen Sie sie; die Notizen zu Checkpoints gehen dabei verloren.</translation>
    </message>
    <message>
      <source>Remove what was fetched of remote runs from this machine; opening one fetches it again</source>
      <translation>Von diesem Rechner entfernen, was von entfernten Läufen abgerufen wurde; beim Öffnen wird es erneut abgerufen</translation>
    </message>
    <message>
      <source>Repeats (all but the seed equal)</source>
      <translation>Wiederholungen (alles gleich bis auf den Seed)</translation>
    </message>
    <message>
      <source>Repeats the choice of values.</source>
      <translation>Wiederholt die Auswahl der Werte.</translation>
    </message>
    <message>
      <source>Report a problem</source>
      <translation>Problem melden</translation>
    </message>
    <message>
      <source>Report a problem…</source>
      <translation>Problem melden…</translation>
    </message>
    <message>
      <source>Required: it has no default.</source>
      <translation>Erforderlich: kein Standardwert.</translation>
    </message>
    <message>
      <source>Residual plot</source>
      <translation>Residuendiagramm</translation>
    </message>
    <message numerus="yes">
      <source>Residual plot, {n} points</source>
      <translation>
        <numerusform>Residuendiagramm, {n} Punkt</numerusform>
        <numerusform>Residuendiagramm, {n} Punkte</numerusform>
      </translation>
    </message>
    <message>
      <source>Residuals</source>
      <translation>Residuen</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>Wiederherstellen</translation>
    </message>
    <message>
      <source>Restore from the trash</source>
      <translation>Aus dem Papierkorb wiederherstellen</translation>
    </message>
    <message>
      <source>Restore it, or remove it.</source>
      <translation>Stellen Sie sie wieder her, oder entfernen Sie sie.</translation>
    </message>
    <message>
      <source>Restore it, or remove it: without it the export is read as one made elsewhere.</source>
      <translation>Stellen Sie die Datei wieder her oder entfernen Sie sie: Ohne sie gilt der Export als anderswo erstellt.</translation>
    </message>
    <message>
      <source>Restore it, or remove it: without it the folder is read as a run made elsewhere.</source>
      <translation>Stellen Sie sie wieder her, oder entfernen Sie sie: Ohne sie wird der Ordner als anderswo erstellter Lauf gelesen.</translation>
    </message>
    <message>
      <source>Restore it: {program} undelete RUN.</source>
      <translation>Stellen Sie ihn wieder her: {program} undelete RUN.</translation>
    </message>
    <message>
      <source>Restore the run from the trash</source>
      <translation>Den Lauf aus dem Papierkorb wiederherstellen</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Ergebnis</translation>
    </message>
    <message>
      <source>Resume</source>
      <translation>Fortsetzen</translation>
    </message>
    <message>
      <source>Resume continues it.</source>
      <translation>„Fortsetzen“ führt ihn weiter.</translation>
    </message>
    <message>
      <source>Resume continues where it stood.</source>
      <translation>„Fortsetzen“ macht dort weiter, wo er stand.</translation>
    </message>
    <message>
      <source>Resume sweep</source>
      <translation>Sweep fortsetzen</translation>
    </message>
    <message>
      <source>Resume this run from its newest checkpoint (Ctrl+R)</source>
      <translation>Diesen Lauf ab seinem neuesten Checkpoint fortsetzen (Strg+R)</translation>
    </message>
    <message>
      <source>Resumes from checkpoint {step}, which is intact.</source>
      <translation>Setzt ab Checkpoint {step} fort, der unversehrt ist.</translation>
    </message>
    <message>
      <source>Resuming from checkpoint {step}. The training data starts from its beginning, in another order.</source>
      <translation>Fortsetzung ab Checkpoint {step}. Die Trainingsdaten beginnen von vorn, in anderer Reihenfolge.</translation>
    </message>
    <message>
      <source>Retention removes such checkpoints while training: neither among the newest nor the best, and not pinned.</source>
      <translation>Solche Checkpoints werden während des Trainings automatisch entfernt: weder unter den neuesten noch den besten und nicht angeheftet.</translation>
    </message>
    <message>
      <source>Retrying; what was fetched before is shown.</source>
      <translation>Neuer Versuch folgt; gezeigt wird, was zuvor abgerufen wurde.</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>Prüfung</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Rolle</translation>
    </message>
    <message>
      <source>Root mean squared error: large errors count more</source>
      <translation>Wurzel des mittleren quadratischen Fehlers: Große Fehler zählen mehr</translation>
    </message>
    <message>
      <source>Row {index} cannot be written: {error}</source>
      <translation>Zeile {index} lässt sich nicht schreiben: {error}</translation>
    </message>
    <message>
      <source>Rows</source>
      <translation>Zeilen</translation>
    </message>
    <message>
      <source>Rows of the evaluation data</source>
      <translation>Zeilen der Evaluationsdaten</translation>
    </message>
    <message>
      <source>Rows per request</source>
      <translation>Zeilen pro Anfrage</translation>
    </message>
    <message>
      <source>Rows to show</source>
      <translation>Anzuzeigende Zeilen</translation>
    </message>
    <message>
      <source>Run</source>
      <translation>Lauf</translation>
    </message>
    <message>
      <source>Run all</source>
      <translation>Alle ausführen</translation>
    </message>
    <message>
      <source>Run many training steps in one call of TensorFlow where possible and faster; results are the same.</source>
      <translation>Viele Trainingsschritte in einem Aufruf von TensorFlow ausführen, wo das möglich und schneller ist; die Ergebnisse sind dieselben.</translation>
    </message>
    <message>
      <source>Run the code in {name}?</source>
      <translation>Den Code in {name} ausführen?</translation>
    </message>
    <message>
      <source>Run the experiment's code to build them</source>
      <translation>Den Code des Experiments ausführen, um sie zu bauen</translation>
    </message>
    <message>
      <source>Run the model on this input ({keys})</source>
      <translation>Das Modell mit dieser Eingabe ausführen ({keys})</translation>
    </message>
    <message>
      <source>Running on {host}, step {step}, {age} ago</source>
      <translation>Läuft auf {host}, Schritt {step}, vor {age}</translation>
    </message>
    <message>
      <source>Running the test cases</source>
      <translation>Die Testfälle werden ausgeführt</translation>
    </message>
    <message>
      <source>Running {file}</source>
      <translation>{file} wird ausgeführt</translation>
    </message>
    <message>
      <source>Running, step {step}, {age} ago</source>
      <translation>Läuft, Schritt {step}, vor {age}</translation>
    </message>
    <message>
      <source>Running…</source>
      <translation>Wird ausgeführt…</translation>
    </message>
    <message>
      <source>Runs</source>
      <translation>Läufe</translation>
    </message>
    <message>
      <source>Runs and their best metrics</source>
      <translation>Läufe und ihre besten Metriken</translation>
    </message>
    <message>
      <source>Runs sidebar</source>
      <translation>Seitenleiste der Läufe</translation>
    </message>
    <message>
      <source>SVG drawing (*.svg)</source>
      <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
      <source>Sample {title}</source>
      <translation>Beispiel {title}</translation>
    </message>
    <message>
      <source>Samples</source>
      <translation>Beispiele</translation>
    </message>
    <message>
      <source>Samples come with their data and train in seconds. Nothing starts before you press Train.</source>
      <translation>Beispiele bringen ihre Daten mit und sind in Sekunden trainiert. Nichts beginnt, bevor Sie auf „Trainieren“ klicken.</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Speichern</translation>
    </message>
    <message>
      <source>Save CSV…</source>
      <translation>CSV speichern…</translation>
    </message>
    <message>
      <source>Save a checkpoint, and evaluate it, every so many steps.</source>
      <translation>Jeweils nach so vielen Schritten einen Checkpoint speichern und evaluieren.</translation>
    </message>
    <message>
      <source>Save all points as CSV…</source>
      <translation>Alle Punkte als CSV speichern…</translation>
    </message>
    <message>
      <source>Save as test case</source>
      <translation>Als Testfall speichern</translation>
    </message>
    <message>
      <source>Save as…</source>
      <translation>Speichern als…</translation>
    </message>
    <message>
      <source>Save every point of every metric, of this run and of the overlaid ones</source>
      <translation>Jeden Punkt jeder Metrik speichern, von diesem Lauf und den darübergelegten</translation>
    </message>
    <message>
      <source>Save it into a file of its own</source>
      <translation>In einer eigenen Datei speichern</translation>
    </message>
    <message>
      <source>Save picture</source>
      <translation>Bild speichern</translation>
    </message>
    <message>
      <source>Save picture…</source>
      <translation>Bild speichern…</translation>
    </message>
    <message>
      <source>Save points</source>
      <translation>Punkte speichern</translation>
    </message>
    <message>
      <source>Save points as CSV…</source>
      <translation>Punkte als CSV speichern…</translation>
    </message>
    <message>
      <source>Save runs</source>
      <translation>Läufe speichern</translation>
    </message>
    <message>
      <source>Save the answers as</source>
      <translation>Die Antworten speichern als</translation>
    </message>
    <message>
      <source>Save the answers as CSV or JSON</source>
      <translation>Die Antworten als CSV oder JSON speichern</translation>
    </message>
    <message>
      <source>Save the drawing</source>
      <translation>Zeichnung speichern</translation>
    </message>
    <message>
      <source>Save the drawing as SVG or PNG</source>
      <translation>Die Zeichnung als SVG oder PNG speichern</translation>
    </message>
    <message>
      <source>Save the drawing…</source>
      <translation>Zeichnung speichern…</translation>
    </message>
    <message>
      <source>Save the report</source>
      <translation>Bericht speichern</translation>
    </message>
    <message>
      <source>Save the report as a zip</source>
      <translation>Den Bericht als Zip speichern</translation>
    </message>
    <message>
      <source>Save the run's points as CSV…</source>
      <translation>Punkte des Laufs als CSV speichern…</translation>
    </message>
    <message>
      <source>Save the runs shown as CSV</source>
      <translation>Die gezeigten Läufe als CSV speichern</translation>
    </message>
    <message>
      <source>Save the test case as</source>
      <translation>Den Testfall speichern als</translation>
    </message>
    <message>
      <source>Saved as {file}.</source>
      <translation>Gespeichert als {file}.</translation>
    </message>
    <message>
      <source>Saved as {path}</source>
      <translation>Gespeichert als {path}</translation>
    </message>
    <message>
      <source>Saved in</source>
      <translation>Speicherort</translation>
    </message>
    <message numerus="yes">
      <source>Saved {n} points as {path}.</source>
      <translation>
        <numerusform>{n} Punkt als {path} gespeichert.</numerusform>
        <numerusform>{n} Punkte als {path} gespeichert.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Saved {n} runs as {file}.</source>
      <translation>
        <numerusform>{n} Lauf als {file} gespeichert.</numerusform>
        <numerusform>{n} Läufe als {file} gespeichert.</numerusform>
      </translation>
    </message>
    <message>
      <source>SavedModel {name}</source>
      <translation>SavedModel {name}</translation>
    </message>
    <message>
      <source>Save…</source>
      <translation>Speichern…</translation>
    </message>
    <message>
      <source>Saving…</source>
      <translation>Wird gespeichert…</translation>
    </message>
    <message>
      <source>Scalable picture (*.svg)</source>
      <translation>Skalierbares Bild (*.svg)</translation>
    </message>
    <message>
      <source>Scatter</source>
      <translation>Streuung</translation>
    </message>
    <message>
      <source>Score</source>
      <translation>Score</translation>
    </message>
    <message>
      <source>Search the help</source>
      <translation>Hilfe durchsuchen</translation>
    </message>
    <message>
      <source>Search the log</source>
      <translation>Protokoll durchsuchen</translation>
    </message>
    <message>
      <source>Search the log…</source>
      <translation>Protokoll durchsuchen…</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>Seed</translation>
    </message>
    <message>
      <source>Select a checkpoint and press Export…: the export runs without your code. Or drop the folder of any SavedModel here, to see what is in it.</source>
      <translation>Wählen Sie einen Checkpoint und drücken Sie „Exportieren…“: Der Export läuft ohne Ihren Code. Oder legen Sie den Ordner eines beliebigen SavedModels hier ab, um seinen Inhalt zu sehen.</translation>
    </message>
    <message>
      <source>Select a row to see all of it</source>
      <translation>Wählen Sie eine Zeile, um alles zu sehen</translation>
    </message>
    <message>
      <source>Select an export</source>
      <translation>Wählen Sie einen Export</translation>
    </message>
    <message>
      <source>Semicolon</source>
      <translation>Semikolon</translation>
    </message>
    <message>
      <source>Send dense tensors, or a tf.train.Example</source>
      <translation>Dense-Tensoren oder ein tf.train.Example senden</translation>
    </message>
    <message>
      <source>Serve this export</source>
      <translation>Export bereitstellen</translation>
    </message>
    <message>
      <source>Server</source>
      <translation>Server</translation>
    </message>
    <message>
      <source>Serving</source>
      <translation>Serving</translation>
    </message>
    <message>
      <source>Serving receivers built: {names}.</source>
      <translation>Serving-Receiver erstellt: {names}.</translation>
    </message>
    <message>
      <source>Session</source>
      <translation>Session</translation>
    </message>
    <message>
      <source>Setting</source>
      <translation>Einstellung</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Settings ▸</source>
      <translation>Einstellungen ▸</translation>
    </message>
    <message>
      <source>Shape</source>
      <translation>Form</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>Anzeigen</translation>
    </message>
    <message>
      <source>Show again</source>
      <translation>Wieder einblenden</translation>
    </message>
    <message>
      <source>Show all</source>
      <translation>Alle einblenden</translation>
    </message>
    <message>
      <source>Show all of it (0)</source>
      <translation>Alles zeigen (0)</translation>
    </message>
    <message>
      <source>Show code that loads it, asks it, resumes from it, or makes its receiver by hand</source>
      <translation>Code anzeigen, der ihn lädt, abfragt, fortsetzt oder seinen Receiver von Hand erstellt</translation>
    </message>
    <message>
      <source>Show equal ones too</source>
      <translation>Auch gleiche zeigen</translation>
    </message>
    <message>
      <source>Show everything</source>
      <translation>Alles zeigen</translation>
    </message>
    <message>
      <source>Show folder</source>
      <translation>Ordner anzeigen</translation>
    </message>
    <message>
      <source>Show hidden runs too</source>
      <translation>Auch ausgeblendete Läufe zeigen</translation>
    </message>
    <message>
      <source>Show hidden runs, too</source>
      <translation>Auch ausgeblendete Läufe zeigen</translation>
    </message>
    <message>
      <source>Show how data passes through the model in training, evaluation and serving</source>
      <translation>Zeigen, wie Daten in Training, Evaluation und Serving durch das Modell laufen</translation>
    </message>
    <message>
      <source>Show it as {form}</source>
      <translation>Als {form} anzeigen</translation>
    </message>
    <message>
      <source>Show on the Models page</source>
      <translation>Auf der Seite „Modelle“ anzeigen</translation>
    </message>
    <message>
      <source>Show only charts whose name matches this regular expression, such as loss|acc</source>
      <translation>Nur Diagramme zeigen, deren Name zu diesem regulären Ausdruck passt, etwa loss|acc</translation>
    </message>
    <message>
      <source>Show only lines that contain this text (Ctrl+F)</source>
      <translation>Nur Zeilen zeigen, die diesen Text enthalten (Strg+F)</translation>
    </message>
    <message>
      <source>Show only tags that match this regular expression</source>
      <translation>Nur Tags zeigen, die zu diesem regulären Ausdruck passen</translation>
    </message>
    <message>
      <source>Show only the inputs whose name has this in it</source>
      <translation>Nur die Eingaben anzeigen, deren Name dies enthält</translation>
    </message>
    <message>
      <source>Show only the runs that fit, such as: accuracy &gt; 0.9 and learning_rate &lt; 0.01. Names are those of the columns, and run, state, step, best, seconds, notes. Also: or, not, brackets, =, !=, ~ (contains), in [a, b], = none</source>
      <translation>Nur passende Läufe zeigen, etwa: accuracy &gt; 0.9 and learning_rate &lt; 0.01. Namen sind die der Spalten sowie run, state, step, best, seconds, notes. Außerdem: or, not, Klammern, =, !=, ~ (enthält), in [a, b], = none</translation>
    </message>
    <message>
      <source>Show only warnings and errors</source>
      <translation>Nur Warnungen und Fehler zeigen</translation>
    </message>
    <message>
      <source>Show or hide early stopping, best model and settings</source>
      <translation>Early Stopping, bestes Modell und Einstellungen ein- oder ausblenden</translation>
    </message>
    <message>
      <source>Show or hide the runs (Ctrl+B)</source>
      <translation>Läufe ein- oder ausblenden (Strg+B)</translation>
    </message>
    <message>
      <source>Show params and settings that all runs share, too</source>
      <translation>Auch Parameter und Einstellungen zeigen, die bei allen Läufen gleich sind</translation>
    </message>
    <message>
      <source>Show run</source>
      <translation>Lauf anzeigen</translation>
    </message>
    <message>
      <source>Show several runs as one mean-and-range band</source>
      <translation>Mehrere Läufe als ein Band aus Mittelwert und Bereich zeigen</translation>
    </message>
    <message>
      <source>Show the SavedModels opened from elsewhere</source>
      <translation>Die anderswo geöffneten SavedModels anzeigen</translation>
    </message>
    <message>
      <source>Show the best run and what matters beside the table</source>
      <translation>Neben der Tabelle zeigen, welcher Lauf der beste ist und worauf es ankommt</translation>
    </message>
    <message>
      <source>Show the code: {title}</source>
      <translation>Den Code anzeigen: {title}</translation>
    </message>
    <message>
      <source>Show the curve</source>
      <translation>Die Kurve anzeigen</translation>
    </message>
    <message>
      <source>Show the exports of the open run</source>
      <translation>Die Exporte des offenen Laufs anzeigen</translation>
    </message>
    <message>
      <source>Show the next step</source>
      <translation>Nächsten Schritt anzeigen</translation>
    </message>
    <message>
      <source>Show the page</source>
      <translation>Seite anzeigen</translation>
    </message>
    <message>
      <source>Show the request as {form}</source>
      <translation>Die Anfrage als {form} anzeigen</translation>
    </message>
    <message>
      <source>Show the rows of every slice again</source>
      <translation>Wieder die Zeilen aller Gruppen anzeigen</translation>
    </message>
    <message>
      <source>Show the selected export in the file manager</source>
      <translation>Den ausgewählten Export in der Dateiverwaltung anzeigen</translation>
    </message>
    <message>
      <source>Show the signature {name}</source>
      <translation>Die Signatur {name} anzeigen</translation>
    </message>
    <message>
      <source>Show the signatures of the export again</source>
      <translation>Wieder die Signaturen des Exports anzeigen</translation>
    </message>
    <message>
      <source>Show the step before</source>
      <translation>Vorigen Schritt anzeigen</translation>
    </message>
    <message>
      <source>Show the versions of the model and their states</source>
      <translation>Die Versionen des Modells und ihre Zustände anzeigen</translation>
    </message>
    <message>
      <source>Show the workspace in TensorBoard</source>
      <translation>Arbeitsbereich in TensorBoard anzeigen</translation>
    </message>
    <message>
      <source>Show the {things} after these</source>
      <translation>Die nächsten {things} anzeigen</translation>
    </message>
    <message>
      <source>Show the {things} before these</source>
      <translation>Die vorigen {things} anzeigen</translation>
    </message>
    <message>
      <source>Show what each feature of the file holds</source>
      <translation>Zeigen, was jedes Feature der Datei enthält</translation>
    </message>
    <message>
      <source>Show what is behind this, with the traceback</source>
      <translation>Zeigen, was dahintersteckt, mit dem Traceback</translation>
    </message>
    <message>
      <source>Show what the server printed</source>
      <translation>Zeigen, was der Server ausgegeben hat</translation>
    </message>
    <message>
      <source>Show where all names of this model end up</source>
      <translation>Zeigen, wo alle Namen dieses Modells landen</translation>
    </message>
    <message>
      <source>Show where the names of this export end up</source>
      <translation>Zeigen, wo die Namen dieses Exports landen</translation>
    </message>
    <message>
      <source>Show who decided this signature and its name</source>
      <translation>Zeigen, wer diese Signatur und ihren Namen festgelegt hat</translation>
    </message>
    <message>
      <source>Show whole curves again after zooming (a double click on a chart does the same)</source>
      <translation>Nach dem Vergrößern wieder ganze Kurven zeigen (wie ein Doppelklick auf ein Diagramm)</translation>
    </message>
    <message>
      <source>Show {chart}</source>
      <translation>{chart} einblenden</translation>
    </message>
    <message>
      <source>Shown instead of the folder's name, which stays as it is</source>
      <translation>Wird statt des Ordnernamens gezeigt; dieser bleibt, wie er ist</translation>
    </message>
    <message>
      <source>Shuffle buffer</source>
      <translation>Mischpuffer</translation>
    </message>
    <message>
      <source>Signature</source>
      <translation>Signatur</translation>
    </message>
    <message>
      <source>Signature {name}</source>
      <translation>Signatur {name}</translation>
    </message>
    <message>
      <source>Signatures</source>
      <translation>Signaturen</translation>
    </message>
    <message>
      <source>Signatures it will have</source>
      <translation>Künftige Signaturen</translation>
    </message>
    <message>
      <source>Signatures of {version}</source>
      <translation>Signaturen von {version}</translation>
    </message>
    <message>
      <source>Signatures, operations and sizes</source>
      <translation>Signaturen, Operationen und Größen</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Größe</translation>
    </message>
    <message>
      <source>Size {number}: this dimension is free</source>
      <translation>Größe {number}: Diese Dimension ist frei</translation>
    </message>
    <message>
      <source>Slice</source>
      <translation>Gruppe</translation>
    </message>
    <message>
      <source>Slice by</source>
      <translation>Gruppieren nach</translation>
    </message>
    <message>
      <source>Slices</source>
      <translation>Gruppen</translation>
    </message>
    <message>
      <source>Small</source>
      <translation>Klein</translation>
    </message>
    <message>
      <source>Smaller (-)</source>
      <translation>Kleiner (-)</translation>
    </message>
    <message>
      <source>Smoothing</source>
      <translation>Glättung</translation>
    </message>
    <message>
      <source>Smoothing of training curves, by TensorBoard's formula; the raw curve stays visible</source>
      <translation>Glättung der Trainingskurven nach der Formel von TensorBoard; die rohe Kurve bleibt sichtbar</translation>
    </message>
    <message>
      <source>Some of its weights are NaN or infinite, so it was set aside.</source>
      <translation>Einige seiner Gewichte sind NaN oder unendlich, daher wurde er beiseitegelegt.</translation>
    </message>
    <message>
      <source>Some weights are NaN or infinite.</source>
      <translation>Einige Gewichte sind NaN oder unendlich.</translation>
    </message>
    <message>
      <source>Some weights are NaN or infinite; this checkpoint is unusable.</source>
      <translation>Einige Gewichte sind NaN oder unendlich; dieser Checkpoint ist unbrauchbar.</translation>
    </message>
    <message>
      <source>Something in the model or in preprocess depends on training: dropout, random numbers, batch statistics. Give build_fn or preprocess an argument `training`, and export again.</source>
      <translation>Etwas im Modell oder in preprocess hängt vom Training ab: Dropout, Zufallszahlen, Batch-Statistiken. Geben Sie build_fn oder preprocess ein Argument `training`, und exportieren Sie erneut.</translation>
    </message>
    <message>
      <source>Split</source>
      <translation>Aufteilung</translation>
    </message>
    <message>
      <source>Start a new run</source>
      <translation>Neuen Lauf starten</translation>
    </message>
    <message>
      <source>Start a new run with the settings on the right (Ctrl+T)</source>
      <translation>Einen neuen Lauf mit den Einstellungen rechts starten (Strg+T)</translation>
    </message>
    <message>
      <source>Start a new run with the weights of a checkpoint of this one, and the settings on the right</source>
      <translation>Einen neuen Lauf mit den Gewichten eines Checkpoints dieses Laufs und den Einstellungen rechts starten</translation>
    </message>
    <message>
      <source>Start a new run with the weights of another run, of a checkpoint or of a SavedModel</source>
      <translation>Einen neuen Lauf mit den Gewichten eines anderen Laufs, eines Checkpoints oder eines SavedModels beginnen</translation>
    </message>
    <message>
      <source>Start a new run with the weights that match; all else starts fresh</source>
      <translation>Einen neuen Lauf mit den passenden Gewichten beginnen; alles andere beginnt neu</translation>
    </message>
    <message>
      <source>Start from</source>
      <translation>Beginnen mit</translation>
    </message>
    <message>
      <source>Start it all the same</source>
      <translation>Trotzdem starten</translation>
    </message>
    <message>
      <source>Start it in a process of its own, which goes on when the window closes</source>
      <translation>In einem eigenen Prozess starten, der weiterläuft, wenn das Fenster geschlossen wird</translation>
    </message>
    <message>
      <source>Start nothing</source>
      <translation>Nichts starten</translation>
    </message>
    <message>
      <source>Start sweep</source>
      <translation>Sweep starten</translation>
    </message>
    <message>
      <source>Start the TensorFlow Serving of this machine on the open export, on loopback</source>
      <translation>TensorFlow Serving dieses Rechners mit dem geöffneten Export starten, nur lokal erreichbar</translation>
    </message>
    <message>
      <source>Start with an empty image</source>
      <translation>Mit einem leeren Bild beginnen</translation>
    </message>
    <message>
      <source>Start with the weights of a trained model</source>
      <translation>Mit den Gewichten eines trainierten Modells beginnen</translation>
    </message>
    <message>
      <source>Starting a process for the training</source>
      <translation>Ein Prozess für das Training wird gestartet</translation>
    </message>
    <message>
      <source>Starting from {title}</source>
      <translation>Beginn mit {title}</translation>
    </message>
    <message>
      <source>Starting {number} processes ({roles})</source>
      <translation>{number} Prozesse werden gestartet ({roles})</translation>
    </message>
    <message>
      <source>Starting…</source>
      <translation>Wird gestartet…</translation>
    </message>
    <message>
      <source>Starts with weights of {origin}.</source>
      <translation>Beginnt mit Gewichten von {origin}.</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Zustand</translation>
    </message>
    <message>
      <source>Statistics…</source>
      <translation>Statistik…</translation>
    </message>
    <message>
      <source>Step</source>
      <translation>Schritt</translation>
    </message>
    <message>
      <source>Step {number}: {title}</source>
      <translation>Schritt {number}: {title}</translation>
    </message>
    <message numerus="yes">
      <source>Step {step} of the record has {n} values, not {wanted}.</source>
      <translation>
        <numerusform>Schritt {step} des Datensatzes hat {n} Wert, nicht {wanted}.</numerusform>
        <numerusform>Schritt {step} des Datensatzes hat {n} Werte, nicht {wanted}.</numerusform>
      </translation>
    </message>
    <message>
      <source>Step {step}: {metric} {value}, {better} better, {newer} newer.</source>
      <translation>Schritt {step}: {metric} {value}; besser: {better}, neuer: {newer}.</translation>
    </message>
    <message>
      <source>Step {step}: {newer} newer; its {metric} is not known.</source>
      <translation>Schritt {step}: neuer: {newer}; sein Wert von {metric} ist nicht bekannt.</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>Schritte</translation>
    </message>
    <message>
      <source>Steps: this dimension is free</source>
      <translation>Schritte: Diese Dimension ist frei</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Beenden</translation>
    </message>
    <message>
      <source>Stop after so many evaluations in a row (or steps) without improvement; 0: never for that reason.</source>
      <translation>Nach so vielen Evaluationen (oder Schritten) in Folge ohne Verbesserung beenden; 0: nie aus diesem Grund.</translation>
    </message>
    <message>
      <source>Stop after the next evaluation</source>
      <translation>Nach der nächsten Evaluation beenden</translation>
    </message>
    <message>
      <source>Stop and close</source>
      <translation>Beenden und schließen</translation>
    </message>
    <message>
      <source>Stop at</source>
      <translation>Beenden bei</translation>
    </message>
    <message>
      <source>Stop comparing; keep the results so far</source>
      <translation>Den Vergleich beenden; bisherige Ergebnisse bleiben</translation>
    </message>
    <message>
      <source>Stop download</source>
      <translation>Download abbrechen</translation>
    </message>
    <message>
      <source>Stop evaluating</source>
      <translation>Evaluation beenden</translation>
    </message>
    <message>
      <source>Stop server</source>
      <translation>Server beenden</translation>
    </message>
    <message>
      <source>Stop the download; nothing of it is kept</source>
      <translation>Den Download abbrechen; nichts davon wird behalten</translation>
    </message>
    <message>
      <source>Stop waiting for the server</source>
      <translation>Nicht länger auf den Server warten</translation>
    </message>
    <message>
      <source>Stop; nothing is kept</source>
      <translation>Abbrechen; es bleibt nichts zurück</translation>
    </message>
    <message>
      <source>Stop; what was answered stays</source>
      <translation>Abbrechen; vorhandene Antworten bleiben</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>Beendet</translation>
    </message>
    <message>
      <source>Stopped at step {step}, as requested. The run can be resumed.</source>
      <translation>Wie gewünscht bei Schritt {step} gestoppt. Der Lauf kann fortgesetzt werden.</translation>
    </message>
    <message>
      <source>Stopped before the first step.</source>
      <translation>Vor dem ersten Schritt gestoppt.</translation>
    </message>
    <message>
      <source>Stopped before the first step. Nothing was kept.</source>
      <translation>Vor dem ersten Schritt gestoppt. Nichts wurde behalten.</translation>
    </message>
    <message>
      <source>Stopped before the first step. The run is as it was.</source>
      <translation>Vor dem ersten Schritt gestoppt. Der Lauf ist, wie er war.</translation>
    </message>
    <message>
      <source>Stopped early</source>
      <translation>Früh beendet</translation>
    </message>
    <message>
      <source>Stopped: {name} diverged to {value} at step {step} (limit {limit}){best}.</source>
      <translation>Gestoppt: {name} divergierte auf {value} bei Schritt {step} (Grenze {limit}){best}.</translation>
    </message>
    <message>
      <source>Stopped: {name} is {value} at step {step}{best}.</source>
      <translation>Gestoppt: {name} ist {value} bei Schritt {step}{best}.</translation>
    </message>
    <message>
      <source>Stopped: {name} reached {value} at step {step} (aim {aim}).</source>
      <translation>Gestoppt: {name} erreichte {value} bei Schritt {step} (Ziel {aim}).</translation>
    </message>
    <message>
      <source>Stopped: {used} {unit} without improvement of {name}{best}.</source>
      <translation>Gestoppt: {used} {unit} ohne Verbesserung von {name}{best}.</translation>
    </message>
    <message>
      <source>Stopping</source>
      <translation>Wird beendet</translation>
    </message>
    <message>
      <source>Stopping after the current step…</source>
      <translation>Wird nach dem aktuellen Schritt beendet…</translation>
    </message>
    <message>
      <source>Stopping the download…</source>
      <translation>Download wird abgebrochen…</translation>
    </message>
    <message>
      <source>Stopping: saving, evaluating and exporting…</source>
      <translation>Wird beendet: speichern, evaluieren, exportieren…</translation>
    </message>
    <message>
      <source>Stopping…</source>
      <translation>Wird beendet…</translation>
    </message>
    <message>
      <source>Stops at step {step} unless {metric} exceeds {value}.</source>
      <translation>Endet bei Schritt {step}, wenn {metric} nicht über {value} steigt.</translation>
    </message>
    <message>
      <source>Stops at step {step} unless {metric} falls below {value}.</source>
      <translation>Endet bei Schritt {step}, wenn {metric} nicht unter {value} fällt.</translation>
    </message>
    <message>
      <source>Stops then unless {metric} exceeds {value}.</source>
      <translation>Endet dann, wenn {metric} nicht über {value} steigt.</translation>
    </message>
    <message>
      <source>Stops then unless {metric} falls below {value}.</source>
      <translation>Endet dann, wenn {metric} nicht unter {value} fällt.</translation>
    </message>
    <message>
      <source>Stuck</source>
      <translation>Steht still</translation>
    </message>
    <message>
      <source>Summary</source>
      <translation>Überblick</translation>
    </message>
    <message>
      <source>Superseded points</source>
      <translation>Ersetzte Punkte</translation>
    </message>
    <message>
      <source>Sure</source>
      <translation>Sicher</translation>
    </message>
    <message>
      <source>Swap dark and light</source>
      <translation>Hell und dunkel vertauschen</translation>
    </message>
    <message>
      <source>Sweep</source>
      <translation>Sweep</translation>
    </message>
    <message>
      <source>Sweep interrupted</source>
      <translation>Sweep unterbrochen</translation>
    </message>
    <message numerus="yes">
      <source>Sweep: {done} of {n} trials</source>
      <translation>
        <numerusform>Sweep: {done} von {n} Versuch</numerusform>
        <numerusform>Sweep: {done} von {n} Versuchen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Sweep: {n} trials done</source>
      <translation>
        <numerusform>Sweep: {n} Versuch fertig</numerusform>
        <numerusform>Sweep: {n} Versuche fertig</numerusform>
      </translation>
    </message>
    <message>
      <source>TFRecord and CSV files (*.tfrecord* *.tfrecords* *.record* *.gz *.csv *.tsv)</source>
      <translation>TFRecord- und CSV-Dateien (*.tfrecord* *.tfrecords* *.record* *.gz *.csv *.tsv)</translation>
    </message>
    <message>
      <source>TFRecords, Csv and Arrays need a schema. Give the experiment one, or use an InputFn.</source>
      <translation>TFRecords, Csv und Arrays brauchen ein Schema. Geben Sie dem Experiment eines, oder verwenden Sie eine InputFn.</translation>
    </message>
    <message>
      <source>Tab</source>
      <translation>Tabulator</translation>
    </message>
    <message>
      <source>Tables</source>
      <translation>Tabellen</translation>
    </message>
    <message>
      <source>Tags of the graph</source>
      <translation>Tags des Graphen</translation>
    </message>
    <message>
      <source>Take the image in the clipboard</source>
      <translation>Das Bild aus der Zwischenablage übernehmen</translation>
    </message>
    <message>
      <source>Take the input from a TFRecord or CSV file</source>
      <translation>Die Eingabe aus einer TFRecord- oder CSV-Datei nehmen</translation>
    </message>
    <message>
      <source>Take the tour</source>
      <translation>Rundgang starten</translation>
    </message>
    <message>
      <source>Take {label} from a file</source>
      <translation>{label} aus einer Datei nehmen</translation>
    </message>
    <message>
      <source>Take {label} from a file: {kinds}; dropping one here does the same</source>
      <translation>{label} aus einer Datei nehmen: {kinds}; oder eine Datei hier ablegen</translation>
    </message>
    <message>
      <source>Take {run} off the charts</source>
      <translation>{run} aus den Diagrammen nehmen</translation>
    </message>
    <message>
      <source>Task</source>
      <translation>Aufgabe</translation>
    </message>
    <message>
      <source>TensorBoard could not be started. Is it installed beside this program?</source>
      <translation>TensorBoard konnte nicht gestartet werden. Ist es neben diesem Programm installiert?</translation>
    </message>
    <message>
      <source>TensorBoard ended by itself.</source>
      <translation>TensorBoard hat sich von selbst beendet.</translation>
    </message>
    <message>
      <source>TensorFlow 2 has no tf.{name}; if it is of TensorFlow 1, write `import tensorflow.compat.v1 as tf`, or let the command adapt list what to change</source>
      <translation>TensorFlow 2 hat kein tf.{name}; stammt es aus TensorFlow 1, schreiben Sie `import tensorflow.compat.v1 as tf`, oder lassen Sie den Befehl adapt auflisten, was zu ändern ist</translation>
    </message>
    <message>
      <source>TensorFlow Serving takes exports from folders whose names are numbers, NAME/VERSION; "{name}" is not a number. Copy the export to {target}.</source>
      <translation>TensorFlow Serving nimmt Exporte aus Ordnern, deren Namen Zahlen sind, NAME/VERSION; „{name}“ ist keine Zahl. Kopieren Sie den Export nach {target}.</translation>
    </message>
    <message>
      <source>TensorFlow Serving takes versions up to {largest}; {name} is larger. Rename the folder.</source>
      <translation>TensorFlow Serving nimmt Versionen bis {largest}; {name} ist größer. Benennen Sie den Ordner um.</translation>
    </message>
    <message>
      <source>TensorFlow Serving takes {most} warm-up requests at most, not {n}.</source>
      <translation>TensorFlow Serving nimmt höchstens {most} Aufwärmanfragen an, nicht {n}.</translation>
    </message>
    <message>
      <source>TensorFlow cannot copy the step ({reason})</source>
      <translation>TensorFlow kann den Schritt nicht kopieren ({reason})</translation>
    </message>
    <message>
      <source>TensorFlow {version} has no tf.{path}</source>
      <translation>TensorFlow {version} hat kein tf.{path}</translation>
    </message>
    <message>
      <source>TensorFlow's constant</source>
      <translation>Konstante von TensorFlow</translation>
    </message>
    <message>
      <source>TensorFlow, or the model's code elsewhere</source>
      <translation>TensorFlow oder der Code des Modells an anderer Stelle</translation>
    </message>
    <message>
      <source>TensorFlow: an output without a name</source>
      <translation>TensorFlow: eine Ausgabe ohne Namen</translation>
    </message>
    <message>
      <source>TensorFlow: signatures to classify or regress call their input so</source>
      <translation>TensorFlow: So heißt die Eingabe von Signaturen für classify oder regress</translation>
    </message>
    <message>
      <source>TensorFlow: these have fixed output names</source>
      <translation>TensorFlow: diese haben feste Ausgabenamen</translation>
    </message>
    <message>
      <source>TensorFlow; no client needs it</source>
      <translation>TensorFlow; kein Client braucht ihn</translation>
    </message>
    <message>
      <source>Tensors ({kinds})</source>
      <translation>Tensoren ({kinds})</translation>
    </message>
    <message>
      <source>Test case</source>
      <translation>Testfall</translation>
    </message>
    <message>
      <source>Test cases</source>
      <translation>Testfälle</translation>
    </message>
    <message>
      <source>Test cases (*.json)</source>
      <translation>Testfälle (*.json)</translation>
    </message>
    <message>
      <source>Test cases, when it was made: {passed} of {asked} pass.</source>
      <translation>Testfälle bei der Erstellung: {passed} von {asked} bestanden.</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>Text</translation>
    </message>
    <message>
      <source>Text of {tag}</source>
      <translation>Text von {tag}</translation>
    </message>
    <message>
      <source>Texts</source>
      <translation>Texte</translation>
    </message>
    <message>
      <source>The Example lacks the feature "{name}", which has no default.</source>
      <translation>Dem Example fehlt das Feature „{name}“, das keinen Standardwert hat.</translation>
    </message>
    <message>
      <source>The GPUs that a process of its own, or the command line, may use, such as 0 or 0,1; cpu for none.</source>
      <translation>Die GPUs, die ein eigener Prozess oder die Befehlszeile verwenden darf, etwa 0 oder 0,1; cpu für keine.</translation>
    </message>
    <message>
      <source>The SavedModel {path} has no variables, so nothing can start from it.</source>
      <translation>Das SavedModel {path} hat keine Variablen, also kann damit nichts beginnen.</translation>
    </message>
    <message>
      <source>The TF_CONFIG that the script sets does not apply: the run trains in this process. To train in several, let main.py train start them: --cluster chief=1,worker=1,ps=1.</source>
      <translation>Die TF_CONFIG, die das Skript setzt, gilt nicht: Der Lauf trainiert in diesem Prozess. Um in mehreren zu trainieren, lassen Sie sie von main.py train starten: --cluster chief=1,worker=1,ps=1.</translation>
    </message>
    <message>
      <source>The analysis is shown, but cannot be kept, and its rows cannot be opened. {told}</source>
      <translation>Die Analyse wird angezeigt, kann aber nicht aufbewahrt werden, und ihre Zeilen können nicht geöffnet werden. {told}</translation>
    </message>
    <message>
      <source>The area under the ROC curve, exactly; Estimator's auc has 200 thresholds</source>
      <translation>Die exakte Fläche unter der ROC-Kurve; die auc von Estimator hat 200 Schwellen</translation>
    </message>
    <message>
      <source>The area under the precision-recall curve</source>
      <translation>Die Fläche unter der Precision-Recall-Kurve</translation>
    </message>
    <message>
      <source>The arguments {text} end with a single backslash. Write two of them.</source>
      <translation>Die Argumente {text} enden mit einem einzelnen Backslash. Schreiben Sie zwei.</translation>
    </message>
    <message>
      <source>The array "{name}" holds a single value; it needs one value per record.</source>
      <translation>Das Array „{name}“ enthält einen einzelnen Wert; es braucht einen Wert pro Datensatz.</translation>
    </message>
    <message>
      <source>The arrays differ in length: {listed}.</source>
      <translation>Die Arrays sind verschieden lang: {listed}.</translation>
    </message>
    <message>
      <source>The assets_extra of {names} are not exported: add them to an export by hand.</source>
      <translation>Die assets_extra von {names} werden nicht exportiert: Fügen Sie sie einem Export von Hand hinzu.</translation>
    </message>
    <message>
      <source>The best checkpoint stays on disk.</source>
      <translation>Der beste Checkpoint bleibt auf der Platte.</translation>
    </message>
    <message>
      <source>The best of these runs: {value} at step {step}</source>
      <translation>Der beste Wert dieser Läufe: {value} bei Schritt {step}</translation>
    </message>
    <message>
      <source>The best {metric} of all evaluations</source>
      <translation>Der beste Wert von {metric} aus allen Evaluationen</translation>
    </message>
    <message>
      <source>The best {metric} of all evaluations; it decides which checkpoint is best</source>
      <translation>Der beste Wert von {metric} aus allen Evaluationen; er bestimmt, welcher Checkpoint der beste ist</translation>
    </message>
    <message>
      <source>The branch starts at step {step} from checkpoint {origin}. {sentence}</source>
      <translation>Die Abzweigung beginnt bei Schritt {step} mit Checkpoint {origin}. {sentence}</translation>
    </message>
    <message>
      <source>The checkpoint has no variable "{name}". {hint}</source>
      <translation>Der Checkpoint hat keine Variable „{name}“. {hint}</translation>
    </message>
    <message>
      <source>The checkpoint has no variable whose name begins with "{name}". {has}</source>
      <translation>Der Checkpoint hat keine Variable, deren Name mit „{name}“ beginnt. {has}</translation>
    </message>
    <message>
      <source>The checkpoint is not here, and training cannot start from an export.</source>
      <translation>Der Checkpoint ist nicht hier, und ein Training kann nicht von einem Export ausgehen.</translation>
    </message>
    <message>
      <source>The checkpoint whose weights it has</source>
      <translation>Der Checkpoint, von dem die Gewichte stammen</translation>
    </message>
    <message>
      <source>The checkpoint whose weights the export gets</source>
      <translation>Der Checkpoint, dessen Gewichte der Export erhält</translation>
    </message>
    <message>
      <source>The checkpoint's variables cannot be listed here ({reason}); they were not compared.</source>
      <translation>Die Variablen des Checkpoints können hier nicht aufgelistet werden ({reason}); sie wurden nicht verglichen.</translation>
    </message>
    <message>
      <source>The checkpoints of the open run with their metrics. You can export one, keep it, or start a new run from it. The best one is exported when training ends.</source>
      <translation>Die Checkpoints des offenen Laufs mit ihren Metriken. Sie können einen exportieren, behalten oder von ihm aus einen neuen Lauf starten. Der beste wird am Ende des Trainings exportiert.</translation>
    </message>
    <message>
      <source>The class that is looked at against the rest</source>
      <translation>Die Klasse, die gegen den Rest betrachtet wird</translation>
    </message>
    <message>
      <source>The clipboard has it: {what}</source>
      <translation>In der Zwischenablage: {what}</translation>
    </message>
    <message>
      <source>The code</source>
      <translation>Der Code</translation>
    </message>
    <message>
      <source>The comparison needs a number or a text, not {token}.</source>
      <translation>Der Vergleich braucht eine Zahl oder einen Text, nicht {token}.</translation>
    </message>
    <message>
      <source>The confined process ended with status {status} and gave no answer.</source>
      <translation>Der abgeschottete Prozess endete mit Status {status} und gab keine Antwort.</translation>
    </message>
    <message>
      <source>The confined process gave an invalid answer.</source>
      <translation>Der abgeschottete Prozess gab eine ungültige Antwort.</translation>
    </message>
    <message>
      <source>The confined process was ended.</source>
      <translation>Der abgeschottete Prozess wurde beendet.</translation>
    </message>
    <message>
      <source>The connection to another process of the cluster was lost ({reason}).</source>
      <translation>Die Verbindung zu einem anderen Prozess des Clusters ist abgebrochen ({reason}).</translation>
    </message>
    <message>
      <source>The data</source>
      <translation>Die Daten</translation>
    </message>
    <message>
      <source>The data cannot be read</source>
      <translation>Die Daten können nicht gelesen werden</translation>
    </message>
    <message>
      <source>The data has no column "{name}". It has: {names}.</source>
      <translation>Die Daten haben keine Spalte „{name}“. Vorhanden sind: {names}.</translation>
    </message>
    <message>
      <source>The data has one column, "{name}". A label and at least one feature are needed.</source>
      <translation>Die Daten haben nur eine Spalte, „{name}“. Nötig sind ein Label und mindestens ein Feature.</translation>
    </message>
    <message>
      <source>The data has {count} columns; {given} names are given. Name each column.</source>
      <translation>Die Daten haben {count} Spalten; angegeben sind {given} Namen. Benennen Sie jede Spalte.</translation>
    </message>
    <message>
      <source>The decimal sign and the delimiter must differ.</source>
      <translation>Das Dezimalzeichen und das Trennzeichen müssen verschieden sein.</translation>
    </message>
    <message>
      <source>The decimal sign must be "." or ",", not {value}.</source>
      <translation>Das Dezimalzeichen muss "." oder "," sein, nicht {value}.</translation>
    </message>
    <message>
      <source>The delimiter must be one character, not {value}.</source>
      <translation>Das Trennzeichen muss ein einzelnes Zeichen sein, nicht {value}.</translation>
    </message>
    <message>
      <source>The dense receiver takes one tensor for each feature and hands it on: nothing is parsed, so training on TFRecords and predicting with tensors go together. By hand it is build_raw_serving_input_receiver_fn.</source>
      <translation>Der Receiver dense nimmt einen Tensor pro Feature an und gibt ihn weiter: Es wird nichts geparst, sodass Training mit TFRecords und Vorhersage mit Tensoren zusammenpassen. Von Hand ist es build_raw_serving_input_receiver_fn.</translation>
    </message>
    <message>
      <source>The dot is the chosen threshold; a click on the curve chooses another one</source>
      <translation>Der Punkt ist die gewählte Schwelle; ein Klick auf die Kurve wählt eine andere</translation>
    </message>
    <message>
      <source>The download of {url} ended. {why}</source>
      <translation>Der Download von {url} wurde abgebrochen. {why}</translation>
    </message>
    <message>
      <source>The drawing as a picture</source>
      <translation>Die Zeichnung als Bild</translation>
    </message>
    <message>
      <source>The eval metric that says which checkpoint is best and drives early stopping.</source>
      <translation>Die Evaluationsmetrik, die bestimmt, welcher Checkpoint der beste ist, und das Early Stopping steuert.</translation>
    </message>
    <message>
      <source>The eval metric that the sweep improves.</source>
      <translation>Die Evaluationsmetrik, die der Sweep verbessert.</translation>
    </message>
    <message>
      <source>The evaluation data</source>
      <translation>Die Evaluationsdaten</translation>
    </message>
    <message>
      <source>The evaluation data has no feature schema, so an export cannot be asked. Use a checkpoint.</source>
      <translation>Die Evaluationsdaten haben kein Feature-Schema, daher kann kein Export abgefragt werden. Verwenden Sie einen Checkpoint.</translation>
    </message>
    <message>
      <source>The evaluation data has no records, so there is nothing to analyse.</source>
      <translation>Die Evaluationsdaten haben keine Datensätze, also gibt es nichts zu analysieren.</translation>
    </message>
    <message>
      <source>The evaluation data has no records, so there is nothing to measure.</source>
      <translation>Die Evaluationsdaten haben keine Datensätze, also gibt es nichts zu messen.</translation>
    </message>
    <message>
      <source>The evaluation data never ends (it repeats), so an evaluation would never end. Remove .repeat(), or set Eval batches.</source>
      <translation>Die Evaluationsdaten enden nie (sie wiederholen sich), also würde auch keine Evaluation enden. Entfernen Sie .repeat(), oder setzen Sie „Batches (Eval)“.</translation>
    </message>
    <message>
      <source>The evaluation data never ends: its input_fn returns the same tensors again and again. Return a tf.data.Dataset of one pass, or set Eval batches.</source>
      <translation>Die Evaluationsdaten enden nie: Ihre input_fn gibt immer wieder dieselben Tensoren zurück. Geben Sie ein tf.data.Dataset mit einem Durchgang zurück, oder setzen Sie „Batches (Eval)“.</translation>
    </message>
    <message>
      <source>The evaluation data{which} has no records, so no checkpoint could be judged.</source>
      <translation>Die Evaluationsdaten{which} haben keine Datensätze; kein Checkpoint könnte beurteilt werden.</translation>
    </message>
    <message>
      <source>The evaluation of checkpoint {step} was stopped. The checkpoint can be evaluated later.</source>
      <translation>Die Evaluation von Checkpoint {step} wurde gestoppt. Der Checkpoint kann später evaluiert werden.</translation>
    </message>
    <message>
      <source>The evaluation records have no values for {names}.</source>
      <translation>Die Evaluationsdatensätze haben keine Werte für {names}.</translation>
    </message>
    <message>
      <source>The evaluation {name!r} needs a name of letters, digits, dots, dashes and underscores.</source>
      <translation>Die Evaluation {name!r} braucht einen Namen aus Buchstaben, Ziffern, Punkten, Bindestrichen und Unterstrichen.</translation>
    </message>
    <message>
      <source>The evaluator has ended.</source>
      <translation>Der Evaluator ist beendet.</translation>
    </message>
    <message>
      <source>The event files hold no point yet.</source>
      <translation>Die Ereignisdateien enthalten noch keinen Punkt.</translation>
    </message>
    <message>
      <source>The example receiver takes serialized tf.train.Examples and parses them by the schema, as training parsed its records. By hand it is build_parsing_serving_input_receiver_fn.</source>
      <translation>Der Receiver example nimmt serialisierte tf.train.Examples an und parst sie nach dem Schema, so wie das Training seine Datensätze. Von Hand ist es build_parsing_serving_input_receiver_fn.</translation>
    </message>
    <message>
      <source>The experiment file</source>
      <translation>Die Experimentdatei</translation>
    </message>
    <message>
      <source>The experiment has an evaluation "{name}" of its own. Choose another name.</source>
      <translation>Das Experiment hat selbst eine Evaluation „{name}“. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
      <source>The experiment has no data.</source>
      <translation>Das Experiment hat keine Daten.</translation>
    </message>
    <message>
      <source>The experiment needs a build_fn, a model_fn or an estimator.</source>
      <translation>Das Experiment braucht eine build_fn, eine model_fn oder einen estimator.</translation>
    </message>
    <message>
      <source>The experiment needs a name.</source>
      <translation>Das Experiment braucht einen Namen.</translation>
    </message>
    <message>
      <source>The experiment needs a schema: it can be found in InputFns only, without a function.</source>
      <translation>Das Experiment braucht ein Schema: Nur in InputFns, ohne Funktion, lässt es sich finden.</translation>
    </message>
    <message>
      <source>The experiment whose runs are listed</source>
      <translation>Das Experiment, dessen Läufe aufgeführt sind</translation>
    </message>
    <message>
      <source>The experiment's file</source>
      <translation>Die Datei des Experiments</translation>
    </message>
    <message>
      <source>The experiment's file is not here, and its preprocess is a part of the receiver. Open the run.</source>
      <translation>Die Datei des Experiments ist nicht hier, und ihr preprocess ist Teil des Receivers. Öffnen Sie den Lauf.</translation>
    </message>
    <message>
      <source>The experiment's own serving input receiver: clients send what it takes.</source>
      <translation>Der eigene Serving-Receiver des Experiments: Clients senden, was er annimmt.</translation>
    </message>
    <message>
      <source>The experiment's settings: {reason}</source>
      <translation>Die Einstellungen des Experiments: {reason}</translation>
    </message>
    <message>
      <source>The export</source>
      <translation>Der Export</translation>
    </message>
    <message>
      <source>The export answers as its checkpoint does, so look at the inputs.</source>
      <translation>Der Export antwortet wie sein Checkpoint; prüfen Sie also die Eingaben.</translation>
    </message>
    <message>
      <source>The export gets its own version folder in here</source>
      <translation>Der Export erhält hier seinen eigenen Versionsordner</translation>
    </message>
    <message>
      <source>The export has no such output.</source>
      <translation>Der Export hat keine solche Ausgabe.</translation>
    </message>
    <message numerus="yes">
      <source>The export has {n} warm-up requests now.</source>
      <translation>
        <numerusform>Der Export hat jetzt {n} Aufwärmanfrage.</numerusform>
        <numerusform>Der Export hat jetzt {n} Aufwärmanfragen.</numerusform>
      </translation>
    </message>
    <message>
      <source>The export needs about {needed} MB and only {free} MB are free in {folder}. Free some space, or choose another folder.</source>
      <translation>Der Export braucht etwa {needed} MB, in {folder} sind aber nur {free} MB frei. Geben Sie Speicherplatz frei oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
      <source>The export or the checkpoint that is asked about the evaluation data</source>
      <translation>Der Export oder Checkpoint, der zu den Evaluationsdaten befragt wird</translation>
    </message>
    <message>
      <source>The export was made without the receiver {name}.</source>
      <translation>Der Export wurde ohne den Receiver {name} erstellt.</translation>
    </message>
    <message>
      <source>The export was stopped; nothing of it was kept.</source>
      <translation>Der Export wurde gestoppt; nichts davon wurde behalten.</translation>
    </message>
    <message>
      <source>The export's outputs differ from the checkpoint's by up to {largest} ({where}). Something in the model or in preprocess depends on training.</source>
      <translation>Die Ausgaben des Exports weichen um bis zu {largest} von denen des Checkpoints ab ({where}). Etwas im Modell oder in preprocess hängt vom Training ab.</translation>
    </message>
    <message>
      <source>The export's outputs differ from those of its checkpoint.</source>
      <translation>Die Ausgaben des Exports weichen von denen seines Checkpoints ab.</translation>
    </message>
    <message>
      <source>The exported model to ask</source>
      <translation>Das exportierte Modell, das abgefragt wird</translation>
    </message>
    <message>
      <source>The feature or label whose values part the rows</source>
      <translation>Das Feature oder Label, dessen Werte die Zeilen aufteilen</translation>
    </message>
    <message>
      <source>The feature schema {source}</source>
      <translation>Das Feature-Schema {source}</translation>
    </message>
    <message>
      <source>The features of this model are not known here: it was not made by the Workbench.</source>
      <translation>Die Features dieses Modells sind hier nicht bekannt: Es wurde nicht von der Workbench erstellt.</translation>
    </message>
    <message>
      <source>The file</source>
      <translation>Die Datei</translation>
    </message>
    <message>
      <source>The filter cannot be read at "{rest}".</source>
      <translation>Der Filter kann bei „{rest}“ nicht gelesen werden.</translation>
    </message>
    <message>
      <source>The filter has an unexpected {token}: put "and" or "or" before it.</source>
      <translation>Der Filter hat ein unerwartetes {token}: Setzen Sie „and“ oder „or“ davor.</translation>
    </message>
    <message>
      <source>The filter has {count} characters; at most {most} are allowed.</source>
      <translation>Der Filter hat {count} Zeichen; höchstens {most} sind erlaubt.</translation>
    </message>
    <message>
      <source>The filter is nested more than {most} levels deep.</source>
      <translation>Der Filter ist mehr als {most} Ebenen tief verschachtelt.</translation>
    </message>
    <message>
      <source>The filter needs a comparison, such as accuracy &gt; 0.9, where it has {token}.</source>
      <translation>Der Filter braucht einen Vergleich, etwa accuracy &gt; 0.9, wo er {token} hat.</translation>
    </message>
    <message>
      <source>The first batches were read from {names}, which batch and shuffle by themselves: Batch size, Shuffle buffer and Eval batch size do not apply.</source>
      <translation>Die ersten Batches wurden aus {names} gelesen; dort wird selbst gebündelt und gemischt: „Batchgröße“, „Mischpuffer“ und „Batchgröße (Eval)“ gelten nicht.</translation>
    </message>
    <message>
      <source>The first evaluation comes with the first checkpoint.</source>
      <translation>Die erste Evaluation kommt mit dem ersten Checkpoint.</translation>
    </message>
    <message>
      <source>The first line of {name} names its columns: leave the names out.</source>
      <translation>Die erste Zeile von {name} benennt die Spalten: Lassen Sie die Namen weg.</translation>
    </message>
    <message>
      <source>The first value; empty: the usual range's</source>
      <translation>Der erste Wert; leer: der des üblichen Bereichs</translation>
    </message>
    <message>
      <source>The folder that training writes into: gs://, s3://, or any URL that fsspec reads</source>
      <translation>Der Ordner, in den das Training schreibt: gs://, s3:// oder eine URL, die fsspec liest</translation>
    </message>
    <message>
      <source>The folders "{one}" and "{other}" in {folder} are both version {version}: TensorFlow Serving may serve either. Rename or remove one.</source>
      <translation>Die Ordner „{one}“ und „{other}“ in {folder} sind beide Version {version}: TensorFlow Serving könnte jeden von beiden bereitstellen. Benennen Sie einen um oder löschen Sie ihn.</translation>
    </message>
    <message>
      <source>The graph cannot be frozen: {reason}.</source>
      <translation>Der Graph kann nicht eingefroren werden: {reason}.</translation>
    </message>
    <message>
      <source>The graph for {tags} has none. Other graphs: {others}.</source>
      <translation>Der Graph für {tags} hat keine. Andere Graphen: {others}.</translation>
    </message>
    <message>
      <source>The graphs are not built yet</source>
      <translation>Die Graphen sind noch nicht gebaut</translation>
    </message>
    <message>
      <source>The graphs your experiment builds (see Training vs serving). An export keeps only the third.</source>
      <translation>Die Graphen, die Ihr Experiment baut (siehe „Training/Serving“). Ein Export behält nur den dritten.</translation>
    </message>
    <message>
      <source>The grid has {points} points, so at most {points} trials (got {trials}).</source>
      <translation>Das Gitter hat {points} Punkte, also höchstens {points} Versuche (angegeben: {trials}).</translation>
    </message>
    <message>
      <source>The harmonic mean of precision and recall</source>
      <translation>Das harmonische Mittel von Precision und Recall</translation>
    </message>
    <message>
      <source>The head of the model whose answers are shown</source>
      <translation>Der Head des Modells, dessen Antworten gezeigt werden</translation>
    </message>
    <message>
      <source>The host is missing: {example}</source>
      <translation>Der Host fehlt: {example}</translation>
    </message>
    <message>
      <source>The images have {width} x {height} pixels: too few for a CNN.</source>
      <translation>Die Bilder haben {width} x {height} Pixel: zu wenige für ein CNN.</translation>
    </message>
    <message>
      <source>The importance of the params could not be computed.</source>
      <translation>Die Wichtigkeit der Parameter konnte nicht berechnet werden.</translation>
    </message>
    <message>
      <source>The input that takes every value of the range</source>
      <translation>Die Eingabe, die jeden Wert des Bereichs annimmt</translation>
    </message>
    <message>
      <source>The inputs of "{name}" have no rows in common. Copy the request in columns.</source>
      <translation>Die Eingaben von „{name}“ haben keine gemeinsamen Zeilen. Kopieren Sie die Anfrage in Spalten.</translation>
    </message>
    <message>
      <source>The label "{label}" names version {version}, which is not served. Served: {served}.</source>
      <translation>Das Label „{label}“ nennt Version {version}, die nicht bereitgestellt wird. Bereitgestellt: {served}.</translation>
    </message>
    <message>
      <source>The language changes when the program is started again.</source>
      <translation>Die Sprache wechselt beim nächsten Start des Programms.</translation>
    </message>
    <message>
      <source>The largest difference of two values; for text, how many values differ</source>
      <translation>Die größte Abweichung zweier Werte; bei Text die Zahl der abweichenden Werte</translation>
    </message>
    <message>
      <source>The last record is number {number}.</source>
      <translation>Der letzte Datensatz hat die Nummer {number}.</translation>
    </message>
    <message>
      <source>The last value; empty: the usual range's</source>
      <translation>Der letzte Wert; leer: der des üblichen Bereichs</translation>
    </message>
    <message>
      <source>The line has {n} cells, where there are {wanted} columns.</source>
      <translation>Die Zeile passt nicht: Anzahl der Zellen {n}, Anzahl der Spalten {wanted}.</translation>
    </message>
    <message>
      <source>The lines of {name} differ in length.</source>
      <translation>Die Zeilen von {name} sind verschieden lang.</translation>
    </message>
    <message>
      <source>The loss became NaN at step {step}{last}.</source>
      <translation>Der Loss wurde bei Schritt {step} NaN{last}.</translation>
    </message>
    <message>
      <source>The metric, evaluation by evaluation</source>
      <translation>Die Metrik, Evaluation für Evaluation</translation>
    </message>
    <message numerus="yes">
      <source>The metrics of checkpoints {steps} come from the run's own record, not from event files.</source>
      <translation>
        <numerusform>Die Metriken von Checkpoint {steps} stammen aus der eigenen Aufzeichnung des Laufs, nicht aus Ereignisdateien.</numerusform>
        <numerusform>Die Metriken der Checkpoints {steps} stammen aus der eigenen Aufzeichnung des Laufs, nicht aus Ereignisdateien.</numerusform>
      </translation>
    </message>
    <message>
      <source>The model</source>
      <translation>Das Modell</translation>
    </message>
    <message>
      <source>The model does not say the range of {name}: name it, --range LOW HIGH.</source>
      <translation>Das Modell nennt den Bereich von {name} nicht: Nennen Sie ihn, --range LOW HIGH.</translation>
    </message>
    <message>
      <source>The model gives no output for the "{receiver}" receiver: classification and regression outputs take Examples only. Give the model a predict output, or leave this receiver out.</source>
      <translation>Das Modell hat keine Ausgabe für den Receiver „{receiver}“: Klassifikations- und Regressionsausgaben nehmen nur Examples an. Geben Sie dem Modell eine Predict-Ausgabe oder lassen Sie diesen Receiver weg.</translation>
    </message>
    <message>
      <source>The model has an output "{name}", which keeps its name; the signature of the receiver {receiver} is called "{free}".</source>
      <translation>Das Modell hat eine Ausgabe „{name}“, die ihren Namen behält; die Signatur des Receivers {receiver} heißt „{free}“.</translation>
    </message>
    <message>
      <source>The model has changed, or its Saver saves less than the model needs.</source>
      <translation>Das Modell hat sich geändert, oder sein Saver speichert weniger, als das Modell braucht.</translation>
    </message>
    <message>
      <source>The model has changed. What now?</source>
      <translation>Das Modell hat sich geändert. Was nun?</translation>
    </message>
    <message>
      <source>The model has no variable "{name}". {hint}</source>
      <translation>Das Modell hat keine Variable „{name}“. {hint}</translation>
    </message>
    <message>
      <source>The model has no variable whose name begins with "{name}". {has}</source>
      <translation>Das Modell hat keine Variable, deren Name mit „{name}“ beginnt. {has}</translation>
    </message>
    <message>
      <source>The model has only outputs to classify or regress, and no receiver of Examples feeds them.</source>
      <translation>Das Modell hat nur Ausgaben für classify oder regress, und kein Receiver für Examples versorgt sie.</translation>
    </message>
    <message>
      <source>The model has only {kinds} outputs. These take Examples, so its exports have no {receivers} receiver.</source>
      <translation>Das Modell hat nur Ausgaben vom Typ {kinds}. Diese nehmen Examples an, daher haben seine Exporte keinen Receiver {receivers}.</translation>
    </message>
    <message>
      <source>The model is another one than the checkpoint's: {parts}; {same} fit.</source>
      <translation>Das Modell ist ein anderes als das des Checkpoints: {parts}; {same} passen.</translation>
    </message>
    <message>
      <source>The model predicts nothing: its EstimatorSpec has no predictions in prediction mode.</source>
      <translation>Das Modell sagt nichts vorher: Seine EstimatorSpec hat im Vorhersagemodus keine predictions.</translation>
    </message>
    <message>
      <source>The model refused the input: {reason}.</source>
      <translation>Das Modell hat die Eingabe abgelehnt: {reason}.</translation>
    </message>
    <message>
      <source>The model saves its variables in its own way; they were not compared.</source>
      <translation>Das Modell speichert seine Variablen auf eigene Weise; sie wurden nicht verglichen.</translation>
    </message>
    <message>
      <source>The model takes its features as a tuple or a nest. Estimator's ServingInputReceiver takes a dict or one tensor only, so there is no receiver to write by hand; the Workbench's own exports do it.</source>
      <translation>Das Modell nimmt seine Features als Tupel oder verschachtelt an. Estimators ServingInputReceiver nimmt nur ein dict oder einen einzelnen Tensor an, daher lässt sich von Hand kein Receiver schreiben; die Exporte der Workbench können es.</translation>
    </message>
    <message>
      <source>The model's own Saver restores all or nothing.</source>
      <translation>Der eigene Saver des Modells stellt alles oder nichts wieder her.</translation>
    </message>
    <message>
      <source>The model's {kind} output takes Examples only, so {receivers} will not have it; they have what the model predicts.</source>
      <translation>Die Ausgabe {kind} des Modells nimmt nur Examples an; {receivers} erhalten sie deshalb nicht, sondern das, was das Modell vorhersagt.</translation>
    </message>
    <message>
      <source>The model, in evaluation mode,</source>
      <translation>Das Modell, im Evaluationsmodus,</translation>
    </message>
    <message>
      <source>The model, in prediction mode,</source>
      <translation>Das Modell, im Vorhersagemodus,</translation>
    </message>
    <message>
      <source>The model, in training mode,</source>
      <translation>Das Modell, im Trainingsmodus,</translation>
    </message>
    <message>
      <source>The name has {n} characters; at most {most} are allowed.</source>
      <translation>Der Name hat {n} Zeichen; höchstens {most} sind erlaubt.</translation>
    </message>
    <message>
      <source>The name of column {place} must be one line of at most {most} letters.</source>
      <translation>Der Name von Spalte {place} muss eine Zeile mit höchstens {most} Zeichen sein.</translation>
    </message>
    <message>
      <source>The name of its folder</source>
      <translation>Der Name des Ordners</translation>
    </message>
    <message>
      <source>The name of the model is missing: {example}</source>
      <translation>Der Name des Modells fehlt: {example}</translation>
    </message>
    <message>
      <source>The name under which the answer carries it</source>
      <translation>Der Name, unter dem die Antwort sie enthält</translation>
    </message>
    <message>
      <source>The named entry of the export to ask</source>
      <translation>Der benannte Einstiegspunkt des Exports, der abgefragt wird</translation>
    </message>
    <message>
      <source>The newest export is not of the best checkpoint.</source>
      <translation>Der neueste Export ist nicht vom besten Checkpoint.</translation>
    </message>
    <message>
      <source>The newest one: resuming starts from here.</source>
      <translation>Der neueste: Beim Fortsetzen geht es von hier aus weiter.</translation>
    </message>
    <message>
      <source>The next step</source>
      <translation>Der nächste Schritt</translation>
    </message>
    <message>
      <source>The notes have {n} characters; at most {most} are allowed.</source>
      <translation>Die Notizen haben {n} Zeichen; höchstens {most} sind erlaubt.</translation>
    </message>
    <message>
      <source>The number of additional steps must be at least 1 (got {steps}).</source>
      <translation>Die Zahl der zusätzlichen Schritte muss mindestens 1 sein (angegeben: {steps}).</translation>
    </message>
    <message>
      <source>The number of trials at once must be at least 1 (got {at_once}).</source>
      <translation>Die Zahl gleichzeitiger Versuche muss mindestens 1 sein (angegeben: {at_once}).</translation>
    </message>
    <message>
      <source>The number of trials must be at least 1 (got {trials}).</source>
      <translation>Die Zahl der Versuche muss mindestens 1 sein (angegeben: {trials}).</translation>
    </message>
    <message>
      <source>The number of values must be between 2 and {most} (got {count}).</source>
      <translation>Die Anzahl der Werte muss zwischen 2 und {most} liegen (angegeben: {count}).</translation>
    </message>
    <message>
      <source>The number that names the version folder. TensorFlow Serving serves the largest.</source>
      <translation>Die Zahl, nach der der Versionsordner heißt. TensorFlow Serving stellt die größte bereit.</translation>
    </message>
    <message>
      <source>The numbers of black and white</source>
      <translation>Die Zahlen für Schwarz und Weiß</translation>
    </message>
    <message>
      <source>The operations that compute an answer from an input.</source>
      <translation>Die Operationen, die aus einer Eingabe eine Antwort berechnen.</translation>
    </message>
    <message>
      <source>The optimizer is another one than the checkpoint's: {parts}; {same} fit.</source>
      <translation>Der Optimierer ist ein anderer als der des Checkpoints: {parts}; {same} passen.</translation>
    </message>
    <message>
      <source>The output "{alias}" of the server cannot be read: {error}.</source>
      <translation>Die Ausgabe „{alias}“ des Servers kann nicht gelesen werden: {error}.</translation>
    </message>
    <message>
      <source>The outputs differ ({took})</source>
      <translation>Die Ausgaben weichen ab ({took})</translation>
    </message>
    <message>
      <source>The outputs were not compared.</source>
      <translation>Die Ausgaben wurden nicht verglichen.</translation>
    </message>
    <message>
      <source>The param along the bottom</source>
      <translation>Der Parameter der waagerechten Achse</translation>
    </message>
    <message>
      <source>The parity check of export {version} failed: {found}.</source>
      <translation>Die Paritätsprüfung von Export {version} ist fehlgeschlagen: {found}.</translation>
    </message>
    <message>
      <source>The parity check of export {version} passed: {found}.</source>
      <translation>Die Paritätsprüfung von Export {version} wurde bestanden: {found}.</translation>
    </message>
    <message>
      <source>The parity check of export {version} was not made.</source>
      <translation>Die Paritätsprüfung von Export {version} wurde nicht ausgeführt.</translation>
    </message>
    <message>
      <source>The parity check of export {version} was not made: {problem}</source>
      <translation>Die Paritätsprüfung von Export {version} wurde nicht ausgeführt: {problem}</translation>
    </message>
    <message>
      <source>The parity check was not run: {why}</source>
      <translation>Die Paritätsprüfung wurde nicht ausgeführt: {why}</translation>
    </message>
    <message>
      <source>The points in that part are not shown. The run can be resumed all the same.</source>
      <translation>Die Punkte in diesem Teil werden nicht angezeigt. Der Lauf kann trotzdem fortgesetzt werden.</translation>
    </message>
    <message>
      <source>The preprocessed receiver takes what preprocess would return and goes past it, straight to the model, for clients that have done that work.</source>
      <translation>Der Receiver preprocessed nimmt an, was preprocess zurückgeben würde, und gibt es direkt an das Modell, für Clients, die diese Arbeit schon getan haben.</translation>
    </message>
    <message>
      <source>The probability that the model gives its answer</source>
      <translation>Die Wahrscheinlichkeit, die das Modell seiner Antwort gibt</translation>
    </message>
    <message>
      <source>The range must go from a smaller number to a larger one.</source>
      <translation>Der Bereich muss von einer kleineren zu einer größeren Zahl gehen.</translation>
    </message>
    <message>
      <source>The range of {name} has {count} values; a grid takes {most}.</source>
      <translation>Der Bereich von {name} hat {count} Werte; ein Gitter nimmt {most}.</translation>
    </message>
    <message>
      <source>The receiver "{name}"</source>
      <translation>Der Receiver „{name}“</translation>
    </message>
    <message>
      <source>The receiver "{name}" has the name of a built-in one. Rename it.</source>
      <translation>Der Receiver „{name}“ heißt wie ein eingebauter. Benennen Sie ihn um.</translation>
    </message>
    <message>
      <source>The receiver "{name}" is the experiment's: it takes as many rows as it says.</source>
      <translation>Der Receiver „{name}“ stammt aus dem Experiment: Er nimmt so viele Zeilen an, wie er selbst festlegt.</translation>
    </message>
    <message>
      <source>The receiver "{name}" must be a function, not {kind}.</source>
      <translation>Der Receiver „{name}“ muss eine Funktion sein, nicht {kind}.</translation>
    </message>
    <message>
      <source>The receiver "{name}" must return a ServingInputReceiver, a TensorServingInputReceiver, or (features, receiver_tensors), not {type}.</source>
      <translation>Der Receiver „{name}“ muss einen ServingInputReceiver, einen TensorServingInputReceiver oder (features, receiver_tensors) zurückgeben, nicht {type}.</translation>
    </message>
    <message>
      <source>The receiver by hand</source>
      <translation>Receiver von Hand</translation>
    </message>
    <message>
      <source>The receiver {name!r} needs a name of letters, digits, dots, dashes and underscores.</source>
      <translation>Der Receiver {name!r} braucht einen Namen aus Buchstaben, Ziffern, Punkten, Bindestrichen und Unterstrichen.</translation>
    </message>
    <message>
      <source>The receiver {name} cannot be had: the experiment has no preprocess.</source>
      <translation>Den Receiver {name} kann es nicht geben: Das Experiment hat kein preprocess.</translation>
    </message>
    <message>
      <source>The receiver {name} cannot be had: the model has no output for it.</source>
      <translation>Den Receiver {name} kann es nicht geben: Das Modell hat keine Ausgabe dafür.</translation>
    </message>
    <message>
      <source>The record does not fit: see the field marked below.</source>
      <translation>Der Datensatz passt nicht: siehe das unten markierte Feld.</translation>
    </message>
    <message numerus="yes">
      <source>The record has {n} values here, not {wanted}.</source>
      <translation>
        <numerusform>Der Datensatz hat hier {n} Wert, nicht {wanted}.</numerusform>
        <numerusform>Der Datensatz hat hier {n} Werte, nicht {wanted}.</numerusform>
      </translation>
    </message>
    <message>
      <source>The record holds no features.</source>
      <translation>Der Datensatz enthält keine Features.</translation>
    </message>
    <message>
      <source>The record is a tf.train.Example, and a tf.train.SequenceExample is wanted here.</source>
      <translation>Der Datensatz ist ein tf.train.Example; hier wird ein tf.train.SequenceExample gebraucht.</translation>
    </message>
    <message>
      <source>The record is a tf.train.SequenceExample, and a tf.train.Example is wanted here.</source>
      <translation>Der Datensatz ist ein tf.train.SequenceExample; hier wird ein tf.train.Example gebraucht.</translation>
    </message>
    <message>
      <source>The record is not a tf.train.{kind}.</source>
      <translation>Der Datensatz ist kein tf.train.{kind}.</translation>
    </message>
    <message>
      <source>The record lacks the feature "{name}", which has no default.</source>
      <translation>Dem Datensatz fehlt das Feature „{name}“, das keinen Standardwert hat.</translation>
    </message>
    <message>
      <source>The record of export {version} is damaged: {problem}</source>
      <translation>Der Herkunftsnachweis des Exports {version} ist beschädigt: {problem}</translation>
    </message>
    <message>
      <source>The records are being counted: that place is not known yet.</source>
      <translation>Die Datensätze werden noch gezählt: Diese Stelle ist noch nicht bekannt.</translation>
    </message>
    <message>
      <source>The report</source>
      <translation>Der Bericht</translation>
    </message>
    <message>
      <source>The request</source>
      <translation>Die Anfrage</translation>
    </message>
    <message>
      <source>The rows before are still being predicted: press Cancel, or wait.</source>
      <translation>Die vorigen Zeilen werden noch vorhergesagt: Drücken Sie „Abbrechen“ oder warten Sie.</translation>
    </message>
    <message>
      <source>The rows of "{alias}" differ in length.</source>
      <translation>Die Zeilen von „{alias}“ sind verschieden lang.</translation>
    </message>
    <message>
      <source>The rows of this analysis could not be kept, or have no schema.</source>
      <translation>Die Zeilen dieser Analyse konnten nicht aufbewahrt werden oder haben kein Schema.</translation>
    </message>
    <message>
      <source>The run cannot be restored: it is no longer in the trash.</source>
      <translation>Der Lauf kann nicht wiederhergestellt werden: Er ist nicht mehr im Papierkorb.</translation>
    </message>
    <message>
      <source>The run had ended already, so it was not discarded. Move it to the trash in the list of runs instead.</source>
      <translation>Der Lauf war schon zu Ende und wurde daher nicht verworfen. Verschieben Sie ihn stattdessen in der Liste der Läufe in den Papierkorb.</translation>
    </message>
    <message>
      <source>The run is already at step {last}. Set Max steps above {last} to train further, for instance {more}.</source>
      <translation>Der Lauf ist bereits bei Schritt {last}. Setzen Sie „Max. Schritte“ über {last}, um weiter zu trainieren, zum Beispiel auf {more}.</translation>
    </message>
    <message>
      <source>The run is at step {step} already. Set more steps than that to resume it.</source>
      <translation>Der Lauf ist schon bei Schritt {step}. Stellen Sie mehr Schritte ein, um ihn fortzusetzen.</translation>
    </message>
    <message>
      <source>The run is not here, so it cannot be resumed: an export holds no optimizer.</source>
      <translation>Der Lauf ist nicht hier und kann deshalb nicht fortgesetzt werden: Ein Export enthält keinen Optimierer.</translation>
    </message>
    <message>
      <source>The run is still being read.</source>
      <translation>Der Lauf wird noch gelesen.</translation>
    </message>
    <message>
      <source>The run it was made from</source>
      <translation>Der Lauf, aus dem er erstellt wurde</translation>
    </message>
    <message>
      <source>The run takes {size} GB, and {free} GB are free on that disk. Free some space, or choose another disk.</source>
      <translation>Der Lauf belegt {size} GB, und auf diesem Datenträger sind {free} GB frei. Geben Sie Platz frei, oder wählen Sie einen anderen Datenträger.</translation>
    </message>
    <message>
      <source>The run was discarded.</source>
      <translation>Der Lauf wurde verworfen.</translation>
    </message>
    <message>
      <source>The runs differ too little to tell.</source>
      <translation>Die Läufe unterscheiden sich zu wenig für eine Aussage.</translation>
    </message>
    <message>
      <source>The runs have the same params and settings.</source>
      <translation>Die Läufe haben dieselben Parameter und Einstellungen.</translation>
    </message>
    <message>
      <source>The script cannot be run in {folder}: {reason}.</source>
      <translation>Das Skript kann in {folder} nicht ausgeführt werden: {reason}.</translation>
    </message>
    <message>
      <source>The script does not accept its command line: {reason}. Set what it needs with --param NAME=VALUE, or give it with --use arguments="...".</source>
      <translation>Das Skript akzeptiert seine Befehlszeile nicht: {reason}. Setzen Sie, was es braucht, mit --param NAME=WERT, oder übergeben Sie es mit --use arguments="...".</translation>
    </message>
    <message>
      <source>The script has no "{name}" for {role}. It has: {names}.</source>
      <translation>Das Skript hat kein „{name}“ für {role}. Es hat: {names}.</translation>
    </message>
    <message>
      <source>The script names no last step; Max steps is {n}, unless you set it.</source>
      <translation>Das Skript nennt keinen letzten Schritt; „Max. Schritte“ ist {n}, sofern Sie es nicht setzen.</translation>
    </message>
    <message>
      <source>The script trains again in line {line}. To take that training over, once those before it were really done: --use training={n}.</source>
      <translation>Das Skript trainiert in Zeile {line} erneut. Um dieses Training zu übernehmen, nachdem die Trainings davor wirklich ausgeführt wurden: --use training={n}.</translation>
    </message>
    <message>
      <source>The script trains in a loop (line {line}).</source>
      <translation>Das Skript trainiert in einer Schleife (Zeile {line}).</translation>
    </message>
    <message>
      <source>The script trains in a loop of {n} rounds (line {line}).</source>
      <translation>Das Skript trainiert in einer Schleife mit {n} Durchläufen (Zeile {line}).</translation>
    </message>
    <message>
      <source>The script trains on a TPU, which the Workbench cannot do. Let it make its TPUEstimator with use_tpu=False, which trains on this machine; if a flag decides: --param use_tpu=false.</source>
      <translation>Das Skript trainiert auf einer TPU; das kann die Workbench nicht. Lassen Sie es seinen TPUEstimator mit use_tpu=False erstellen, der auf diesem Rechner trainiert; falls ein Flag das bestimmt: --param use_tpu=false.</translation>
    </message>
    <message>
      <source>The search space is empty: name at least one param or setting that varies.</source>
      <translation>Der Suchraum ist leer: Nennen Sie mindestens einen Parameter oder eine Einstellung, die variiert.</translation>
    </message>
    <message>
      <source>The search space, {place}: {said}.</source>
      <translation>Der Suchraum, {place}: {said}.</translation>
    </message>
    <message>
      <source>The selected column</source>
      <translation>Die ausgewählte Spalte</translation>
    </message>
    <message>
      <source>The selected output as a picture</source>
      <translation>Die ausgewählte Ausgabe als Bild</translation>
    </message>
    <message>
      <source>The selected output in full</source>
      <translation>Die ausgewählte Ausgabe vollständig</translation>
    </message>
    <message>
      <source>The server answered ({took}), this export did not: {problem}</source>
      <translation>Der Server hat geantwortet ({took}), dieser Export nicht: {problem}</translation>
    </message>
    <message>
      <source>The server has no such output.</source>
      <translation>Der Server hat keine solche Ausgabe.</translation>
    </message>
    <message>
      <source>The shapes differ: {served} from the server, {local} from the export.</source>
      <translation>Die Formen unterscheiden sich: {served} vom Server, {local} vom Export.</translation>
    </message>
    <message>
      <source>The share of right ones among all</source>
      <translation>Der Anteil richtiger an allen</translation>
    </message>
    <message>
      <source>The share of right ones among the rows that have a label</source>
      <translation>Der Anteil richtiger Antworten an den Zeilen mit Label</translation>
    </message>
    <message>
      <source>The share of right ones among those called positive</source>
      <translation>Der Anteil richtiger unter den als positiv bezeichneten</translation>
    </message>
    <message>
      <source>The share of the positives that are called so</source>
      <translation>Der Anteil der positiven, die so bezeichnet werden</translation>
    </message>
    <message>
      <source>The share to learn from must be a whole number from 1 to 99 %.</source>
      <translation>Der Anteil zum Lernen muss eine ganze Zahl von 1 bis 99 % sein.</translation>
    </message>
    <message>
      <source>The signature "{name}" names tensors that the graph of the model does not have.</source>
      <translation>Die Signatur „{name}“ nennt Tensoren, die der Graph des Modells nicht hat.</translation>
    </message>
    <message>
      <source>The signature used by clients that name none</source>
      <translation>Die Signatur für Clients, die keine nennen</translation>
    </message>
    <message>
      <source>The signatures of the selected export: what a client sends and what it gets. Click a name to see who decided it and where it ends up.</source>
      <translation>Die Signaturen des ausgewählten Exports: was ein Client sendet und was er erhält. Klicken Sie auf einen Namen, um zu sehen, wer ihn bestimmt hat und wo er erscheint.</translation>
    </message>
    <message>
      <source>The start of the training session</source>
      <translation>Der Start der Trainingssitzung</translation>
    </message>
    <message>
      <source>The step before</source>
      <translation>Der vorige Schritt</translation>
    </message>
    <message>
      <source>The step of the best value</source>
      <translation>Der Schritt des besten Werts</translation>
    </message>
    <message>
      <source>The step whose pictures and texts are shown; at the right end the newest</source>
      <translation>Der Schritt, dessen Bilder und Texte gezeigt werden; ganz rechts der neueste</translation>
    </message>
    <message>
      <source>The sweep {name} exists already, and wants its metric to {direction}. Choose another name.</source>
      <translation>Den Sweep {name} gibt es bereits, mit der Richtung „{direction}“ für seine Metrik. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
      <source>The sweep {name} is not shown: {problem}</source>
      <translation>Der Sweep {name} wird nicht angezeigt: {problem}</translation>
    </message>
    <message>
      <source>The sweep's process is gone. {said}</source>
      <translation>Der Prozess des Sweeps ist nicht mehr da. {said}</translation>
    </message>
    <message>
      <source>The sweep's storage can no longer be used: {reason}. Check it, then resume the sweep: what its trials have saved is kept.</source>
      <translation>Der Speicher des Sweeps ist nicht mehr verwendbar: {reason}. Prüfen Sie ihn und setzen Sie dann den Sweep fort: Was seine Versuche gespeichert haben, bleibt erhalten.</translation>
    </message>
    <message>
      <source>The sweep's storage cannot be used ({storage}): {why}</source>
      <translation>Der Speicher des Sweeps ist nicht verwendbar ({storage}): {why}</translation>
    </message>
    <message>
      <source>The system ended the training process because memory ran out (SIGKILL). {rest}</source>
      <translation>Das System hat den Trainingsprozess beendet, weil der Arbeitsspeicher erschöpft war (SIGKILL). {rest}</translation>
    </message>
    <message>
      <source>The tensor behind it is {tensor}, which no client needs.</source>
      <translation>Der Tensor dahinter ist {tensor}; den braucht kein Client.</translation>
    </message>
    <message>
      <source>The test cases could not be run on the export: {reason}</source>
      <translation>Die Testfälle konnten am Export nicht ausgeführt werden: {reason}</translation>
    </message>
    <message>
      <source>The text behind b64 is not base64.</source>
      <translation>Der Text hinter b64 ist kein Base64.</translation>
    </message>
    <message>
      <source>The three graphs are built once, in the background. They are not run.</source>
      <translation>Die drei Graphen werden einmal im Hintergrund gebaut. Sie werden nicht ausgeführt.</translation>
    </message>
    <message>
      <source>The threshold of Estimator's heads</source>
      <translation>Die Schwelle der Heads von Estimator</translation>
    </message>
    <message>
      <source>The threshold of the best F1</source>
      <translation>Die Schwelle mit dem besten F1</translation>
    </message>
    <message>
      <source>The time of the model alone; the first call of a signature takes longer</source>
      <translation>Nur die Zeit des Modells; der erste Aufruf einer Signatur dauert länger</translation>
    </message>
    <message>
      <source>The tolerance must be a number, 0 or more, such as 0.0001.</source>
      <translation>Die Toleranz muss eine Zahl ab 0 sein, etwa 0.0001.</translation>
    </message>
    <message>
      <source>The topic</source>
      <translation>Das Thema</translation>
    </message>
    <message>
      <source>The tour shows what is where. It takes a minute and starts nothing by itself. Later it is in the Help menu.</source>
      <translation>Der Rundgang zeigt, wo was ist. Er dauert eine Minute und startet nichts von selbst. Später finden Sie ihn im Menü „Hilfe“.</translation>
    </message>
    <message>
      <source>The trained variables: what the model has learnt.</source>
      <translation>Die trainierten Variablen: was das Modell gelernt hat.</translation>
    </message>
    <message>
      <source>The training data</source>
      <translation>Die Trainingsdaten</translation>
    </message>
    <message>
      <source>The training data ended at step {step}.</source>
      <translation>Die Trainingsdaten endeten bei Schritt {step}.</translation>
    </message>
    <message>
      <source>The training data ended.</source>
      <translation>Die Trainingsdaten waren zu Ende.</translation>
    </message>
    <message>
      <source>The training data has no records, so nothing was trained.</source>
      <translation>Die Trainingsdaten haben keine Datensätze; es wurde nichts trainiert.</translation>
    </message>
    <message>
      <source>The training data has no records.</source>
      <translation>Die Trainingsdaten haben keine Datensätze.</translation>
    </message>
    <message>
      <source>The training of {name} evaluates its own checkpoints. Those it leaves are evaluated at its end.</source>
      <translation>Das Training von {name} evaluiert seine Checkpoints selbst. Übrige werden an seinem Ende evaluiert.</translation>
    </message>
    <message>
      <source>The training process crashed in native code ({name}). {rest}</source>
      <translation>Der Trainingsprozess ist in nativem Code abgestürzt ({name}). {rest}</translation>
    </message>
    <message>
      <source>The training process ended with status {status} and no result. {rest}</source>
      <translation>Der Trainingsprozess endete mit Status {status} und ohne Ergebnis. {rest}</translation>
    </message>
    <message>
      <source>The training process was ended by {name}. {rest}</source>
      <translation>Der Trainingsprozess wurde durch {name} beendet. {rest}</translation>
    </message>
    <message>
      <source>The training process was killed (SIGKILL): by somebody, or by the system if memory ran out. {rest}</source>
      <translation>Der Trainingsprozess wurde abgebrochen (SIGKILL): von jemandem oder vom System, falls der Arbeitsspeicher erschöpft war. {rest}</translation>
    </message>
    <message>
      <source>The training session has started.</source>
      <translation>Die Trainingssitzung ist gestartet.</translation>
    </message>
    <message>
      <source>The trash cannot be read</source>
      <translation>Der Papierkorb kann nicht gelesen werden</translation>
    </message>
    <message>
      <source>The trash is empty</source>
      <translation>Der Papierkorb ist leer</translation>
    </message>
    <message>
      <source>The trials of the sweep {sweep} have other values of {name} to choose from. Restore them in the search space, or choose another folder.</source>
      <translation>Die Versuche des Sweeps {sweep} haben andere Werte von {name} zur Auswahl. Stellen Sie diese im Suchraum wieder her, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
      <source>The unit of "{name}" must be one line of at most {most} characters, such as mm.</source>
      <translation>Die Einheit von „{name}“ muss eine Zeile mit höchstens {most} Zeichen sein, etwa mm.</translation>
    </message>
    <message>
      <source>The value of the rows that the answers are compared with</source>
      <translation>Der Wert der Zeilen, mit dem die Antworten verglichen werden</translation>
    </message>
    <message>
      <source>The values of Where("{column}") must be texts, as in values=("train",).</source>
      <translation>Die Werte von Where("{column}") müssen Texte sein, wie in values=("train",).</translation>
    </message>
    <message>
      <source>The values of this row were not kept: of so many rows, only the first ones and wrong ones are.</source>
      <translation>Die Werte dieser Zeile wurden nicht aufbewahrt: Bei so vielen Zeilen bleiben nur die ersten und die falschen.</translation>
    </message>
    <message>
      <source>The variables of the selected checkpoint: shapes, statistics, how they moved</source>
      <translation>Die Variablen des ausgewählten Checkpoints: Formen, Statistik, Veränderung</translation>
    </message>
    <message>
      <source>The way through this model</source>
      <translation>Der Weg durch dieses Modell</translation>
    </message>
    <message>
      <source>The words of the records to be judged on, parted by commas</source>
      <translation>Die Wörter der Datensätze, an denen beurteilt wird, durch Kommas getrennt</translation>
    </message>
    <message>
      <source>The words of the records to learn from, parted by commas</source>
      <translation>Die Wörter der Datensätze, aus denen gelernt wird, durch Kommas getrennt</translation>
    </message>
    <message>
      <source>The {model} has no signature "{name}".{there}</source>
      <translation>Das {model} hat keine Signatur „{name}“.{there}</translation>
    </message>
    <message>
      <source>The {model} has no version with the label "{label}". Labels are set in the server's model config.</source>
      <translation>Das {model} hat keine Version mit dem Label „{label}“. Labels werden in der Modellkonfiguration des Servers gesetzt.</translation>
    </message>
    <message>
      <source>The {model} has no version {number}, or it is not loaded. Show its versions.</source>
      <translation>Das {model} hat keine Version {number}, oder sie ist nicht geladen. Lassen Sie sich die Versionen anzeigen.</translation>
    </message>
    <message>
      <source>The {model} lacks an input: {said}</source>
      <translation>Dem {model} fehlt eine Eingabe: {said}</translation>
    </message>
    <message>
      <source>The {model} refused the request: {said}</source>
      <translation>Das {model} hat die Anfrage abgelehnt: {said}</translation>
    </message>
    <message numerus="yes">
      <source>The {n} records after</source>
      <translation>
        <numerusform>Der {n} Datensatz danach</numerusform>
        <numerusform>Die {n} Datensätze danach</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The {n} records before</source>
      <translation>
        <numerusform>Der {n} Datensatz davor</numerusform>
        <numerusform>Die {n} Datensätze davor</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The {n} selected:  {steps}</source>
      <translation>
        <numerusform>Der ausgewählte ({n}):  {steps}</numerusform>
        <numerusform>Die {n} ausgewählten:  {steps}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The {top} most probable of {n} classes</source>
      <translation>
        <numerusform>Die {top} wahrscheinlichsten von {n} Klasse</numerusform>
        <numerusform>Die {top} wahrscheinlichsten von {n} Klassen</numerusform>
      </translation>
    </message>
    <message>
      <source>The {which} checkpoint was not exported: {reason}</source>
      <translation>Der Checkpoint „{which}“ wurde nicht exportiert: {reason}</translation>
    </message>
    <message>
      <source>Their checkpoints, exports and curves are removed from the disk for good.</source>
      <translation>Ihre Checkpoints, Exporte und Kurven werden endgültig von der Platte gelöscht.</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>Farbschema</translation>
    </message>
    <message>
      <source>There are curves, and a part of an event file cannot be read.</source>
      <translation>Es gibt Kurven, und ein Teil einer Ereignisdatei ist nicht lesbar.</translation>
    </message>
    <message>
      <source>There are curves.</source>
      <translation>Es gibt Kurven.</translation>
    </message>
    <message>
      <source>There are no curve points, and a part of an event file cannot be read.</source>
      <translation>Es gibt keine Kurvenpunkte, und ein Teil einer Ereignisdatei ist nicht lesbar.</translation>
    </message>
    <message>
      <source>There are no evaluation points, and a part of an event file cannot be read.</source>
      <translation>Es gibt keine Evaluationspunkte, und ein Teil einer Ereignisdatei ist nicht lesbar.</translation>
    </message>
    <message>
      <source>There are no event files in the run's folder.</source>
      <translation>Im Ordner des Laufs gibt es keine Ereignisdateien.</translation>
    </message>
    <message>
      <source>There are no event files yet. Estimator writes the first ones with the first step.</source>
      <translation>Es gibt noch keine Ereignisdateien. Estimator schreibt die ersten mit dem ersten Schritt.</translation>
    </message>
    <message>
      <source>There are no event files, although the run reached step {step}. They may have been moved or deleted.</source>
      <translation>Es gibt keine Ereignisdateien, obwohl der Lauf Schritt {step} erreicht hat. Vielleicht wurden sie verschoben oder gelöscht.</translation>
    </message>
    <message>
      <source>There are no points of {what} in {runs}; nothing was saved.</source>
      <translation>Es gibt keine Punkte von {what} in {runs}; es wurde nichts gespeichert.</translation>
    </message>
    <message>
      <source>There are no training points, and a part of an event file cannot be read.</source>
      <translation>Es gibt keine Trainingspunkte, und ein Teil einer Ereignisdatei ist nicht lesbar.</translation>
    </message>
    <message>
      <source>There are no two whole numbers in this range.</source>
      <translation>In diesem Bereich gibt es keine zwei ganzen Zahlen.</translation>
    </message>
    <message>
      <source>There are none in the run's folder.</source>
      <translation>Im Ordner des Laufs gibt es keine.</translation>
    </message>
    <message>
      <source>There are training curves and no evaluation yet.</source>
      <translation>Es gibt Trainingskurven und noch keine Evaluation.</translation>
    </message>
    <message>
      <source>There are: {names}.</source>
      <translation>Vorhanden: {names}.</translation>
    </message>
    <message>
      <source>There is no "{kind}". Choose from: {names}.</source>
      <translation>Es gibt kein „{kind}“. Wählen Sie aus: {names}.</translation>
    </message>
    <message>
      <source>There is no TensorFlow Serving on this machine: {missing}. Install tensorflow_model_server, or get the image: docker pull {image}:2.15.1</source>
      <translation>Auf diesem Rechner gibt es kein TensorFlow Serving: {missing}. Installieren Sie tensorflow_model_server oder laden Sie das Image: docker pull {image}:2.15.1</translation>
    </message>
    <message>
      <source>There is no checkpoint to export yet. Train first.</source>
      <translation>Es gibt noch keinen Checkpoint zum Exportieren. Trainieren Sie zuerst.</translation>
    </message>
    <message>
      <source>There is no code for this model.</source>
      <translation>Für dieses Modell gibt es keinen Code.</translation>
    </message>
    <message>
      <source>There is no compression "{compression}". Use "", "GZIP" or "ZLIB".</source>
      <translation>Es gibt keine Kompression „{compression}“. Verwenden Sie "", "GZIP" oder "ZLIB".</translation>
    </message>
    <message>
      <source>There is no eval metric "{name}". It has: {names}.</source>
      <translation>Es gibt keine Evaluationsmetrik „{name}“. Vorhanden sind: {names}.</translation>
    </message>
    <message>
      <source>There is no eval metric "{name}". This model has: {names}.</source>
      <translation>Es gibt keine Evaluationsmetrik „{name}“. Dieses Modell hat: {names}.</translation>
    </message>
    <message>
      <source>There is no experiment file "{source}". Give a Python file, or a sample: {names}.</source>
      <translation>Es gibt keine Experimentdatei „{source}“. Geben Sie eine Python-Datei oder ein Beispiel an: {names}.</translation>
    </message>
    <message>
      <source>There is no experiment file {code_file}.</source>
      <translation>Es gibt keine Experimentdatei {code_file}.</translation>
    </message>
    <message>
      <source>There is no export to compare with.</source>
      <translation>Es gibt keinen Export, mit dem verglichen werden könnte.</translation>
    </message>
    <message>
      <source>There is no export yet, and a checkpoint has no signatures.</source>
      <translation>Es gibt noch keinen Export, und ein Checkpoint hat keine Signaturen.</translation>
    </message>
    <message>
      <source>There is no export yet. Export a checkpoint first.</source>
      <translation>Es gibt noch keinen Export. Exportieren Sie zuerst einen Checkpoint.</translation>
    </message>
    <message>
      <source>There is no feature "{name}". There are: {known}.</source>
      <translation>Es gibt kein Feature „{name}“. Vorhanden: {known}.</translation>
    </message>
    <message>
      <source>There is no feature "{name}". There are: {names}.</source>
      <translation>Es gibt kein Feature „{name}“. Vorhanden: {names}.</translation>
    </message>
    <message>
      <source>There is no file or folder {file}.</source>
      <translation>Es gibt weder eine Datei noch einen Ordner {file}.</translation>
    </message>
    <message>
      <source>There is no file {file}.</source>
      <translation>Es gibt keine Datei {file}.</translation>
    </message>
    <message>
      <source>There is no file {path}.</source>
      <translation>Es gibt keine Datei {path}.</translation>
    </message>
    <message>
      <source>There is no folder {folder}.</source>
      <translation>Es gibt keinen Ordner {folder}.</translation>
    </message>
    <message>
      <source>There is no folder {path}.</source>
      <translation>Es gibt keinen Ordner {path}.</translation>
    </message>
    <message>
      <source>There is no host called "{host}". Check the address.</source>
      <translation>Es gibt keinen Host namens „{host}“. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
      <source>There is no image in the clipboard.</source>
      <translation>In der Zwischenablage ist kein Bild.</translation>
    </message>
    <message>
      <source>There is no input "{name}". There are: {names}.</source>
      <translation>Es gibt keine Eingabe „{name}“. Es gibt: {names}.</translation>
    </message>
    <message>
      <source>There is no number left above the versions in {folder}. Choose one.</source>
      <translation>Über den Versionen in {folder} ist keine Nummer mehr frei. Wählen Sie eine.</translation>
    </message>
    <message>
      <source>There is no output "{alias}" any more.</source>
      <translation>Die Ausgabe „{alias}“ gibt es nicht mehr.</translation>
    </message>
    <message>
      <source>There is no receiver to export with: none can be made of the data, and the experiment has none of its own. Add a function that returns a ServingInputReceiver, and start a new run; name a script's function with --use receiver.NAME=FUNCTION.</source>
      <translation>Es gibt keinen Receiver für den Export: Aus den Daten lässt sich keiner machen, und das Experiment hat keinen eigenen. Fügen Sie eine Funktion hinzu, die einen ServingInputReceiver zurückgibt, und starten Sie einen neuen Lauf; die Funktion eines Skripts nennen Sie mit --use receiver.NAME=FUNKTION.</translation>
    </message>
    <message>
      <source>There is no request "{name}". There are: {names}.</source>
      <translation>Es gibt keine Anforderung „{name}“. Es gibt: {names}.</translation>
    </message>
    <message>
      <source>There is no request to warm the model up with.</source>
      <translation>Es gibt keine Anfrage, mit der das Modell aufgewärmt werden könnte.</translation>
    </message>
    <message>
      <source>There is no run at {url}: neither checkpoints nor event files.</source>
      <translation>Unter {url} ist kein Lauf: weder Checkpoints noch Ereignisdateien.</translation>
    </message>
    <message>
      <source>There is no run at {url}: neither checkpoints nor event files.{hint}</source>
      <translation>Unter {url} ist kein Lauf: weder Checkpoints noch Ereignisdateien.{hint}</translation>
    </message>
    <message>
      <source>There is no setting "{name}". There are: {names}.</source>
      <translation>Es gibt keine Einstellung „{name}“. Es gibt: {names}.</translation>
    </message>
    <message>
      <source>There is no signature "{name}". {offer}</source>
      <translation>Es gibt keine Signatur „{name}“. {offer}</translation>
    </message>
    <message>
      <source>There is no signature "{signature}". {offer}</source>
      <translation>Es gibt keine Signatur „{signature}“. {offer}</translation>
    </message>
    <message>
      <source>There is no whole checkpoint {name} in {folder}.</source>
      <translation>In {folder} gibt es keinen vollständigen Checkpoint {name}.</translation>
    </message>
    <message>
      <source>There is no {what} "{name}".{hint} There are: {names}.</source>
      <translation>„{name}“ gibt es nicht ({what}).{hint} Es gibt: {names}.</translation>
    </message>
    <message>
      <source>There is nothing at {url}. Check the address: bucket, folder, run.</source>
      <translation>Unter {url} ist nichts. Prüfen Sie die Adresse: Bucket, Ordner, Lauf.</translation>
    </message>
    <message>
      <source>There would be two files {name} in assets.extra. Rename one.</source>
      <translation>In assets.extra gäbe es zwei Dateien {name}. Benennen Sie eine davon um.</translation>
    </message>
    <message>
      <source>These are CSV files and TFRecord files. Choose files of one kind.</source>
      <translation>Das sind CSV-Dateien und TFRecord-Dateien. Wählen Sie Dateien einer Art.</translation>
    </message>
    <message>
      <source>These bytes are not an image this program can read.</source>
      <translation>Diese Bytes sind kein Bild, das dieses Programm lesen kann.</translation>
    </message>
    <message>
      <source>These checkpoints and exports are removed from the disk for good.</source>
      <translation>Diese Checkpoints und Exporte werden endgültig vom Datenträger gelöscht.</translation>
    </message>
    <message>
      <source>These take Examples: {names}.</source>
      <translation>Diese nehmen Examples an: {names}.</translation>
    </message>
    <message>
      <source>They appear here as training writes them to disk.</source>
      <translation>Sie erscheinen hier, sobald das Training sie auf die Platte schreibt.</translation>
    </message>
    <message>
      <source>This SavedModel has no signatures, so it cannot be asked. Save it again with signatures.</source>
      <translation>Dieses SavedModel hat keine Signaturen und kann deshalb nicht abgefragt werden. Speichern Sie es erneut mit Signaturen.</translation>
    </message>
    <message>
      <source>This SavedModel has no signatures, so it cannot be served. Save it again with signatures.</source>
      <translation>Dieses SavedModel hat keine Signaturen und kann deshalb nicht bereitgestellt werden. Speichern Sie es erneut mit Signaturen.</translation>
    </message>
    <message>
      <source>This SavedModel has no signatures, so there is no way through it.</source>
      <translation>Dieses SavedModel hat keine Signaturen; es führt kein Weg hindurch.</translation>
    </message>
    <message>
      <source>This SavedModel holds several graphs, distinguished by their tags. Choose which one to show.</source>
      <translation>Dieses SavedModel enthält mehrere Graphen, die sich durch ihre Tags unterscheiden. Wählen Sie, welcher angezeigt wird.</translation>
    </message>
    <message>
      <source>This SavedModel offers none, so there is nothing to ask it.</source>
      <translation>Dieses SavedModel bietet keine an; es gibt nichts zu fragen.</translation>
    </message>
    <message>
      <source>This checkpoint cannot be used</source>
      <translation>Dieser Checkpoint ist nicht verwendbar</translation>
    </message>
    <message>
      <source>This experiment has no preprocess, so there is nothing to send preprocessed.</source>
      <translation>Dieses Experiment hat kein preprocess; es gibt nichts, was vorverarbeitet gesendet werden könnte.</translation>
    </message>
    <message>
      <source>This export</source>
      <translation>Dieser Export</translation>
    </message>
    <message>
      <source>This export has no signatures, so there is nothing to call.</source>
      <translation>Dieser Export hat keine Signaturen; es gibt nichts aufzurufen.</translation>
    </message>
    <message>
      <source>This is all that the report holds: no record of your data, no weight and none of your code. Read it, save it as a zip, and attach that to your report.</source>
      <translation>Dies ist alles, was der Bericht enthält: keinen Datensatz, keine Gewichte und keinen Code von Ihnen. Lesen Sie ihn, speichern Sie ihn als Zip und hängen Sie dieses an Ihre Meldung an.</translation>
    </message>
    <message>
      <source>This is not a regular expression: {error}. The charts are not changed.</source>
      <translation>Das ist kein regulärer Ausdruck: {error}. Die Diagramme bleiben unverändert.</translation>
    </message>
    <message>
      <source>This is not a serialized tf.train.Example.</source>
      <translation>Das ist kein serialisiertes tf.train.Example.</translation>
    </message>
    <message>
      <source>This is not the address of a served model. {why}</source>
      <translation>Das ist keine Adresse eines bereitgestellten Modells. {why}</translation>
    </message>
    <message>
      <source>This model has ops whose effect is not known: {ops}.</source>
      <translation>Dieses Modell hat Ops, deren Wirkung nicht bekannt ist: {ops}.</translation>
    </message>
    <message>
      <source>This model {reaches}: it has the ops {ops}.</source>
      <translation>Dieses Modell {reaches}: Es hat die Ops {ops}.</translation>
    </message>
    <message>
      <source>This needs the package optuna: install the extra `sweep`.</source>
      <translation>Dafür wird das Paket optuna benötigt: Installieren Sie das Extra `sweep`.</translation>
    </message>
    <message>
      <source>This panel counts the evaluations without improvement, and says at which step training would stop.</source>
      <translation>Dieser Bereich zählt die Evaluationen ohne Verbesserung und sagt, bei welchem Schritt das Training enden würde.</translation>
    </message>
    <message>
      <source>This rule would have stopped at step {step} ({best}), {saved} steps sooner.</source>
      <translation>Diese Regel hätte bei Schritt {step} gestoppt ({best}), {saved} Schritte früher.</translation>
    </message>
    <message>
      <source>This rule would have stopped at step {step} ({best}).</source>
      <translation>Diese Regel hätte bei Schritt {step} gestoppt ({best}).</translation>
    </message>
    <message>
      <source>This rule would not have stopped the run ({best}).</source>
      <translation>Diese Regel hätte den Lauf nicht gestoppt ({best}).</translation>
    </message>
    <message>
      <source>This run ({count})</source>
      <translation>Dieser Lauf ({count})</translation>
    </message>
    <message>
      <source>This run has no checkpoint yet.</source>
      <translation>Dieser Lauf hat noch keinen Checkpoint.</translation>
    </message>
    <message>
      <source>This run lies at a URL and is only read here. Download it first.</source>
      <translation>Dieser Lauf liegt unter einer URL und wird hier nur gelesen. Laden Sie ihn zuerst herunter.</translation>
    </message>
    <message>
      <source>This run made no step, so there is nothing to draw.</source>
      <translation>Dieser Lauf hat keinen Schritt gemacht; es gibt nichts zu zeichnen.</translation>
    </message>
    <message>
      <source>This run was made elsewhere, so its experiment is not known here.</source>
      <translation>Dieser Lauf wurde anderswo erstellt; sein Experiment ist hier daher unbekannt.</translation>
    </message>
    <message>
      <source>This run was not made by the Workbench, so its experiment is unknown.</source>
      <translation>Dieser Lauf wurde nicht von der Workbench erstellt; sein Experiment ist daher unbekannt.</translation>
    </message>
    <message>
      <source>This run was not made by the Workbench, so its rule is unknown.</source>
      <translation>Dieser Lauf wurde nicht von der Workbench erstellt; seine Regel ist daher unbekannt.</translation>
    </message>
    <message>
      <source>This run was not made by the Workbench, so its settings and experiment are unknown.</source>
      <translation>Dieser Lauf wurde nicht von der Workbench erstellt; seine Einstellungen und sein Experiment sind daher unbekannt.</translation>
    </message>
    <message>
      <source>This run was not made by the Workbench; without its experiment it cannot be exported.</source>
      <translation>Dieser Lauf stammt nicht aus der Workbench; ohne sein Experiment kann er nicht exportiert werden.</translation>
    </message>
    <message>
      <source>This signature as text</source>
      <translation>Diese Signatur als Text</translation>
    </message>
    <message>
      <source>This signature has no input that is a single number.</source>
      <translation>Diese Signatur hat keine Eingabe, die eine einzelne Zahl ist.</translation>
    </message>
    <message>
      <source>This system cannot filter system calls, so a confined process can still use sockets, start programs and change the modes and times of your files.</source>
      <translation>Dieses System kann Systemaufrufe nicht filtern. Ein abgeschotteter Prozess kann daher weiterhin Sockets verwenden, Programme starten und Rechte und Zeiten Ihrer Dateien ändern.</translation>
    </message>
    <message>
      <source>Three ways through one model</source>
      <translation>Drei Wege durch ein Modell</translation>
    </message>
    <message>
      <source>Threshold</source>
      <translation>Schwelle</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Zeit</translation>
    </message>
    <message>
      <source>Time of day</source>
      <translation>Uhrzeit</translation>
    </message>
    <message>
      <source>Time since it was made</source>
      <translation>Zeit seit der Erstellung</translation>
    </message>
    <message>
      <source>Time since it was saved</source>
      <translation>Zeit seit dem Speichern</translation>
    </message>
    <message>
      <source>Time since the run's first point</source>
      <translation>Zeit seit dem ersten Punkt des Laufs</translation>
    </message>
    <message>
      <source>To</source>
      <translation>Bis</translation>
    </message>
    <message>
      <source>To train on all the same, resume it: patience starts anew.</source>
      <translation>Um trotzdem weiter zu trainieren, setzen Sie ihn fort: Die Geduld beginnt von vorn.</translation>
    </message>
    <message>
      <source>To train on, extend it: Run &gt; Extend, or --max-steps.</source>
      <translation>Um weiter zu trainieren, verlängern Sie ihn: Lauf &gt; Verlängern, oder --max-steps.</translation>
    </message>
    <message>
      <source>Tolerance</source>
      <translation>Toleranz</translation>
    </message>
    <message>
      <source>Tolerance {tolerance}: absolute near 0, relative for large numbers.</source>
      <translation>Toleranz {tolerance}: absolut nahe 0, relativ bei großen Zahlen.</translation>
    </message>
    <message>
      <source>Topics</source>
      <translation>Themen</translation>
    </message>
    <message>
      <source>Tour: {title}</source>
      <translation>Rundgang: {title}</translation>
    </message>
    <message>
      <source>Train</source>
      <translation>Trainieren</translation>
    </message>
    <message>
      <source>Train a new run with its settings, changed</source>
      <translation>Einen neuen Lauf mit seinen Einstellungen trainieren, geändert</translation>
    </message>
    <message>
      <source>Train again</source>
      <translation>Erneut trainieren</translation>
    </message>
    <message>
      <source>Train again with changes…</source>
      <translation>Mit Änderungen erneut trainieren…</translation>
    </message>
    <message>
      <source>Train again…</source>
      <translation>Erneut trainieren…</translation>
    </message>
    <message>
      <source>Train an experiment, or start a sweep: its runs are listed here, those of the command line too.</source>
      <translation>Trainieren Sie ein Experiment, oder starten Sie einen Sweep: Die Läufe werden hier aufgeführt, auch die der Befehlszeile.</translation>
    </message>
    <message>
      <source>Train in</source>
      <translation>Trainieren in</translation>
    </message>
    <message>
      <source>Train many runs with other params and settings, chosen by Optuna</source>
      <translation>Viele Läufe mit anderen Parametern und Einstellungen trainieren, von Optuna gewählt</translation>
    </message>
    <message>
      <source>Train nothing</source>
      <translation>Nichts trainieren</translation>
    </message>
    <message>
      <source>Train these runs now, or once what is trained has ended</source>
      <translation>Diese Läufe jetzt trainieren, oder sobald das laufende Training beendet ist</translation>
    </message>
    <message>
      <source>Train this run</source>
      <translation>Diesen Lauf trainieren</translation>
    </message>
    <message>
      <source>Train this run on from its newest checkpoint.</source>
      <translation>Diesen Lauf ab seinem neuesten Checkpoint weiter trainieren.</translation>
    </message>
    <message>
      <source>Train {run} again with changes</source>
      <translation>{run} mit Änderungen erneut trainieren</translation>
    </message>
    <message>
      <source>Training</source>
      <translation>Training</translation>
    </message>
    <message>
      <source>Training and evaluation need it; an export has nothing of it.</source>
      <translation>Training und Evaluation brauchen sie; ein Export enthält nichts davon.</translation>
    </message>
    <message>
      <source>Training data</source>
      <translation>Trainingsdaten</translation>
    </message>
    <message>
      <source>Training elsewhere</source>
      <translation>Training läuft anderswo</translation>
    </message>
    <message>
      <source>Training ends at once, without a checkpoint, an evaluation or an export. The whole run goes to the trash, from which it can be restored. To keep what was trained so far, press Stop instead.</source>
      <translation>Das Training endet sofort, ohne Checkpoint, Evaluation oder Export. Der ganze Lauf kommt in den Papierkorb, aus dem er wiederhergestellt werden kann. Um das bisher Trainierte zu behalten, drücken Sie stattdessen „Beenden“.</translation>
    </message>
    <message>
      <source>Training ends at this step, counted from the run's first step.</source>
      <translation>Das Training endet bei diesem Schritt, gezählt ab dem ersten Schritt des Laufs.</translation>
    </message>
    <message>
      <source>Training failed after step {step}: the model or its data</source>
      <translation>Das Training schlug nach Schritt {step} fehl: das Modell oder seine Daten</translation>
    </message>
    <message>
      <source>Training failed after step {step}: {error}{where}.</source>
      <translation>Das Training schlug nach Schritt {step} fehl: {error}{where}.</translation>
    </message>
    <message>
      <source>Training finishes its step, saves a checkpoint and exports what the settings say. Then the window closes. The run can be resumed later.</source>
      <translation>Das Training schließt seinen Schritt ab, speichert einen Checkpoint und exportiert, was die Einstellungen vorsehen. Dann schließt sich das Fenster. Der Lauf kann später fortgesetzt werden.</translation>
    </message>
    <message>
      <source>Training is going on. Stop it and close?</source>
      <translation>Das Training läuft. Beenden und schließen?</translation>
    </message>
    <message>
      <source>Training needs it. A checkpoint keeps what it remembers; an export leaves that behind.</source>
      <translation>Das Training braucht ihn. Ein Checkpoint bewahrt auf, was er sich merkt; ein Export nicht.</translation>
    </message>
    <message>
      <source>Training progress</source>
      <translation>Trainingsfortschritt</translation>
    </message>
    <message>
      <source>Training resumed here</source>
      <translation>Hier wurde das Training fortgesetzt</translation>
    </message>
    <message>
      <source>Training resumes after an early stop: patience starts again from zero.</source>
      <translation>Das Training wird nach einem Early Stopping fortgesetzt: Die Geduld zählt wieder ab null.</translation>
    </message>
    <message>
      <source>Training runs step by step, because {reason}.</source>
      <translation>Das Training läuft Schritt für Schritt, Grund: {reason}.</translation>
    </message>
    <message>
      <source>Training runs up to {steps} steps per call.</source>
      <translation>Das Training führt bis zu {steps} Schritte je Aufruf aus.</translation>
    </message>
    <message>
      <source>Training starts when you press this button. Pause, stop and more are beside it while it runs.</source>
      <translation>Das Training beginnt, wenn Sie diese Schaltfläche drücken. „Anhalten“, „Beenden“ und mehr stehen daneben, während es läuft.</translation>
    </message>
    <message>
      <source>Training steps the weights have seen</source>
      <translation>Trainingsschritte, die die Gewichte durchlaufen haben</translation>
    </message>
    <message>
      <source>Training then ends at step {step}.</source>
      <translation>Das Training endet dann bei Schritt {step}.</translation>
    </message>
    <message>
      <source>Training vs serving</source>
      <translation>Training/Serving</translation>
    </message>
    <message>
      <source>Training with {number} processes</source>
      <translation>Training mit {number} Prozessen</translation>
    </message>
    <message>
      <source>Training: no points.</source>
      <translation>Training: keine Punkte.</translation>
    </message>
    <message>
      <source>Training: {curves}.</source>
      <translation>Training: {curves}.</translation>
    </message>
    <message>
      <source>Trash</source>
      <translation>Papierkorb</translation>
    </message>
    <message>
      <source>Trash emptied ({freed} freed).</source>
      <translation>Papierkorb geleert ({freed} freigegeben).</translation>
    </message>
    <message>
      <source>Trial {number} failed: {reason}</source>
      <translation>Versuch {number} schlug fehl: {reason}</translation>
    </message>
    <message>
      <source>Trial {number} finished: {metric} {value} ({told}).</source>
      <translation>Versuch {number} ist fertig: {metric} {value} ({told}).</translation>
    </message>
    <message>
      <source>Trial {number} had finished: {metric} {value}.</source>
      <translation>Versuch {number} war bereits fertig: {metric} {value}.</translation>
    </message>
    <message>
      <source>Trial {number} was pruned at step {step}.</source>
      <translation>Versuch {number} wurde bei Schritt {step} vorzeitig beendet.</translation>
    </message>
    <message>
      <source>Trial {number} was stopped at step {step}; it can be resumed.</source>
      <translation>Versuch {number} wurde bei Schritt {step} gestoppt; er kann fortgesetzt werden.</translation>
    </message>
    <message>
      <source>Trials</source>
      <translation>Versuche</translation>
    </message>
    <message>
      <source>Trust and analyse</source>
      <translation>Vertrauen und analysieren</translation>
    </message>
    <message>
      <source>Trust and compare</source>
      <translation>Vertrauen und vergleichen</translation>
    </message>
    <message>
      <source>Trust and predict</source>
      <translation>Vertrauen und vorhersagen</translation>
    </message>
    <message>
      <source>Trust and run</source>
      <translation>Vertrauen und ausführen</translation>
    </message>
    <message>
      <source>Trust and serve</source>
      <translation>Vertrauen und bereitstellen</translation>
    </message>
    <message>
      <source>Try it</source>
      <translation>Ausprobieren</translation>
    </message>
    <message>
      <source>Try it →</source>
      <translation>Test →</translation>
    </message>
    <message>
      <source>Try now</source>
      <translation>Jetzt versuchen</translation>
    </message>
    <message>
      <source>Two exports</source>
      <translation>Zwei Exporte</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>Typ</translation>
    </message>
    <message>
      <source>Type a record's number, from 0.</source>
      <translation>Geben Sie die Nummer eines Datensatzes ein, ab 0.</translation>
    </message>
    <message>
      <source>Type its address and press Ask server: it is given the input of the form, and its answer stands beside that of this export. Serve this export starts one on this machine.</source>
      <translation>Geben Sie seine Adresse ein und drücken Sie „Server fragen“: Er erhält die Eingabe des Formulars, und seine Antwort steht neben der dieses Exports. „Export bereitstellen“ startet einen auf diesem Rechner.</translation>
    </message>
    <message>
      <source>URL of the run</source>
      <translation>URL des Laufs</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>Unit</source>
      <translation>Einheit</translation>
    </message>
    <message>
      <source>Unit of {name}</source>
      <translation>Einheit von {name}</translation>
    </message>
    <message>
      <source>Unknown experiment</source>
      <translation>Unbekanntes Experiment</translation>
    </message>
    <message>
      <source>Unless checked, the count continues from the checkpoint's step, as learning-rate schedules expect</source>
      <translation>Ohne Häkchen zählt der Lauf ab dem Schritt des Checkpoints weiter, wie Lernraten-Pläne es erwarten</translation>
    </message>
    <message>
      <source>Unpin</source>
      <translation>Lösen</translation>
    </message>
    <message>
      <source>Use</source>
      <translation>Verwendung</translation>
    </message>
    <message>
      <source>Use another function or object of the script. Kept in a file beside it.</source>
      <translation>Eine andere Funktion oder ein anderes Objekt des Skripts verwenden. Wird in einer Datei daneben gespeichert.</translation>
    </message>
    <message>
      <source>Use as input</source>
      <translation>Als Eingabe</translation>
    </message>
    <message>
      <source>Use it in your code</source>
      <translation>Im Code nutzen</translation>
    </message>
    <message>
      <source>Use the next row as the input</source>
      <translation>Die nächste Zeile als Eingabe verwenden</translation>
    </message>
    <message>
      <source>Use the test cases of another folder</source>
      <translation>Die Testfälle eines anderen Ordners verwenden</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Wert</translation>
    </message>
    <message>
      <source>Value {number} of {count}; a whole list fits in here too</source>
      <translation>Wert {number} von {count}; auch eine ganze Liste passt hier hinein</translation>
    </message>
    <message>
      <source>Values</source>
      <translation>Werte</translation>
    </message>
    <message>
      <source>Values chosen by</source>
      <translation>Werte gewählt durch</translation>
    </message>
    <message>
      <source>Values: "8, 16, 32" (lists: "8; 16, 8"); a single one is kept in all trials. A range: "0.0001 .. 0.1 log", "2 .. 6", "0 .. 1 step 0.25".</source>
      <translation>Werte: „8, 16, 32“ (Listen: „8; 16, 8“); ein einzelner gilt in allen Versuchen. Ein Bereich: „0.0001 .. 0.1 log“, „2 .. 6“, „0 .. 1 step 0.25“.</translation>
    </message>
    <message>
      <source>Variable</source>
      <translation>Variable</translation>
    </message>
    <message>
      <source>Variables</source>
      <translation>Variablen</translation>
    </message>
    <message>
      <source>Variables of the checkpoint</source>
      <translation>Variablen des Checkpoints</translation>
    </message>
    <message>
      <source>Variables of the model</source>
      <translation>Variablen des Modells</translation>
    </message>
    <message>
      <source>Vary</source>
      <translation>Variieren</translation>
    </message>
    <message>
      <source>Vary a setting too</source>
      <translation>Auch eine Einstellung variieren</translation>
    </message>
    <message>
      <source>Vary a setting too, such as the batch size or the seed</source>
      <translation>Auch eine Einstellung variieren, etwa die Batchgröße oder den Seed</translation>
    </message>
    <message>
      <source>Vary a setting too…</source>
      <translation>Auch eine Einstellung variieren…</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>Version</translation>
    </message>
    <message>
      <source>Version {version} exists already in {folder}. Choose another number.</source>
      <translation>Version {version} gibt es in {folder} bereits. Wählen Sie eine andere Nummer.</translation>
    </message>
    <message>
      <source>Versions</source>
      <translation>Versionen</translation>
    </message>
    <message>
      <source>Versions of the served model</source>
      <translation>Versionen des bereitgestellten Modells</translation>
    </message>
    <message>
      <source>View</source>
      <translation>Ansicht</translation>
    </message>
    <message>
      <source>Vocabulary</source>
      <translation>Vokabular</translation>
    </message>
    <message>
      <source>Wait, or look at the log.</source>
      <translation>Warten Sie, oder sehen Sie im Protokoll nach.</translation>
    </message>
    <message>
      <source>Waiting for permission to run {file}</source>
      <translation>Wartet auf die Erlaubnis, {file} auszuführen</translation>
    </message>
    <message>
      <source>Warm start</source>
      <translation>Warmstart</translation>
    </message>
    <message>
      <source>Warm start from {title}: {counts}</source>
      <translation>Warmstart mit {title}: {counts}</translation>
    </message>
    <message>
      <source>Warm start…</source>
      <translation>Warmstart…</translation>
    </message>
    <message>
      <source>Warm-up</source>
      <translation>Aufwärmen</translation>
    </message>
    <message>
      <source>Warm-up requests</source>
      <translation>Aufwärmanfragen</translation>
    </message>
    <message>
      <source>Watches an eval metric and stops when it no longer improves.</source>
      <translation>Beobachtet eine Evaluationsmetrik und beendet das Training, wenn sie sich nicht mehr verbessert.</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>Gewichte</translation>
    </message>
    <message>
      <source>What a NaN or infinite metric does: count as no improvement, be ignored, or stop the training.</source>
      <translation>Was eine Metrik bewirkt, die NaN oder unendlich ist: als keine Verbesserung zählen, ignoriert werden oder das Training beenden.</translation>
    </message>
    <message>
      <source>What can be done with the selected run</source>
      <translation>Was mit dem ausgewählten Lauf möglich ist</translation>
    </message>
    <message>
      <source>What changed</source>
      <translation>Änderung</translation>
    </message>
    <message>
      <source>What do you want to know?</source>
      <translation>Was möchten Sie wissen?</translation>
    </message>
    <message>
      <source>What dragging the mouse on a chart does</source>
      <translation>Was Ziehen mit der Maus in einem Diagramm bewirkt</translation>
    </message>
    <message>
      <source>What else can be done with the selected checkpoint: branch, note, copy, delete</source>
      <translation>Weitere Aktionen für den ausgewählten Checkpoint: abzweigen, Notiz, kopieren, löschen</translation>
    </message>
    <message>
      <source>What else can be done with the selected export: try, export again, compare, note, delete</source>
      <translation>Weitere Aktionen für den ausgewählten Export: ausprobieren, erneut exportieren, vergleichen, Notiz, löschen</translation>
    </message>
    <message>
      <source>What fits</source>
      <translation>Treffer</translation>
    </message>
    <message>
      <source>What follows its name on its command line, such as data.csv --epochs 3. Kept in a file beside it.</source>
      <translation>Was auf der Befehlszeile hinter seinem Namen steht, zum Beispiel data.csv --epochs 3. Wird in einer Datei daneben gespeichert.</translation>
    </message>
    <message>
      <source>What follows the script's name on its command line, as a shell has it</source>
      <translation>Was auf der Befehlszeile hinter dem Namen des Skripts steht, wie in einer Shell</translation>
    </message>
    <message>
      <source>What follows the script's name on its command line, as a shell has it. Kept in a file beside it.</source>
      <translation>Was auf der Befehlszeile hinter dem Namen des Skripts steht, wie in einer Shell. Wird in einer Datei daneben gespeichert.</translation>
    </message>
    <message>
      <source>What is in it</source>
      <translation>Was darin ist</translation>
    </message>
    <message>
      <source>What it is</source>
      <translation>Was es ist</translation>
    </message>
    <message>
      <source>What loading or running the model may do besides computing. Load such a model only if you trust it.</source>
      <translation>Was beim Laden oder Ausführen des Modells außer Rechnen geschehen kann. Laden Sie ein solches Modell nur, wenn Sie ihm vertrauen.</translation>
    </message>
    <message>
      <source>What matters</source>
      <translation>Worauf es ankommt</translation>
    </message>
    <message>
      <source>What patience counts: evaluations, or steps since the best one, as TensorFlow's own hook does.</source>
      <translation>Was die Geduld zählt: Evaluationen oder Schritte seit der besten, wie der Hook von TensorFlow.</translation>
    </message>
    <message>
      <source>What preprocess returns is not known yet. Export a checkpoint first.</source>
      <translation>Was preprocess zurückgibt, ist noch nicht bekannt. Exportieren Sie zuerst einen Checkpoint.</translation>
    </message>
    <message>
      <source>What the case is called in the list and on the command line</source>
      <translation>Wie der Fall in der Liste und auf der Kommandozeile heißt</translation>
    </message>
    <message>
      <source>What the charts show, and how</source>
      <translation>Was die Diagramme zeigen, und wie</translation>
    </message>
    <message>
      <source>What the chosen column becomes in the file</source>
      <translation>Was aus der gewählten Spalte in der Datei wird</translation>
    </message>
    <message>
      <source>What the column becomes in the file</source>
      <translation>Was aus der Spalte in der Datei wird</translation>
    </message>
    <message>
      <source>What the export says of where it came from.</source>
      <translation>Was der Export darüber sagt, woher er stammt.</translation>
    </message>
    <message>
      <source>What the file holds</source>
      <translation>Inhalt der Datei</translation>
    </message>
    <message>
      <source>What the lanes have in common is drawn as one box: the same code, and one set of weights. Where training has your input_fn, serving has a receiver: a server gets requests, and knows no files of yours.</source>
      <translation>Was die Bahnen gemeinsam haben, ist als ein Kasten gezeichnet: derselbe Code und ein Satz Gewichte. Wo das Training Ihre input_fn hat, hat das Serving einen Receiver: Ein Server bekommt Anfragen und kennt keine Dateien von Ihnen.</translation>
    </message>
    <message>
      <source>What the model is to predict</source>
      <translation>Was das Modell vorhersagen soll</translation>
    </message>
    <message>
      <source>What the model says; ≠ where it is wrong</source>
      <translation>Was das Modell sagt; ≠, wo es falsch liegt</translation>
    </message>
    <message>
      <source>What the model says; ≠ where the label says otherwise</source>
      <translation>Was das Modell sagt; ≠, wo das Label etwas anderes sagt</translation>
    </message>
    <message>
      <source>What the numbers are in, such as mm. It is shown beside the field on Predict.</source>
      <translation>Worin die Zahlen gemessen sind, etwa mm. Die Einheit steht auf der Seite „Vorhersagen“ neben dem Feld.</translation>
    </message>
    <message>
      <source>What the optimizer keeps for each weight, such as Adam's moments. Only training needs it.</source>
      <translation>Was der Optimierer für jedes Gewicht aufbewahrt, etwa Adams Momente. Nur das Training braucht es.</translation>
    </message>
    <message>
      <source>What the record says. {names}</source>
      <translation>Was der Datensatz angibt. {names}</translation>
    </message>
    <message>
      <source>What the row says itself</source>
      <translation>Was die Zeile selbst angibt</translation>
    </message>
    <message>
      <source>What the x axis shows</source>
      <translation>Was die x-Achse zeigt</translation>
    </message>
    <message>
      <source>What there is no room for here</source>
      <translation>Wofür hier kein Platz ist</translation>
    </message>
    <message>
      <source>What this SavedModel has</source>
      <translation>Was dieses SavedModel enthält</translation>
    </message>
    <message>
      <source>What this becomes</source>
      <translation>Was daraus wird</translation>
    </message>
    <message>
      <source>What to remember about it. Clear the text to remove the note.</source>
      <translation>Was Sie sich dazu merken wollen. Leeren Sie den Text, um die Notiz zu entfernen.</translation>
    </message>
    <message>
      <source>What to train</source>
      <translation>Was trainiert wird</translation>
    </message>
    <message>
      <source>What varies</source>
      <translation>Was variiert</translation>
    </message>
    <message>
      <source>What was dropped is not an image.</source>
      <translation>Was hierher gezogen wurde, ist kein Bild.</translation>
    </message>
    <message>
      <source>What was saved is kept: resume the run.</source>
      <translation>Das Gespeicherte bleibt erhalten: Setzen Sie den Lauf fort.</translation>
    </message>
    <message>
      <source>What you can do with it.</source>
      <translation>Was Sie damit tun können.</translation>
    </message>
    <message>
      <source>When it stops</source>
      <translation>Wann es endet</translation>
    </message>
    <message>
      <source>When its exporters ({names}) export is decided by Export at the end and Export improvements; every export has their receivers.</source>
      <translation>Wann seine Exporter ({names}) exportieren, bestimmen „Am Ende exportieren“ und „Verbesserungen exportieren“; jeder Export hat ihre Receiver.</translation>
    </message>
    <message>
      <source>When training ends, only the latest one is exported.</source>
      <translation>Am Ende des Trainings wird nur der neueste exportiert.</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>Wo</translation>
    </message>
    <message>
      <source>Where it is written</source>
      <translation>Wohin geschrieben wird</translation>
    </message>
    <message>
      <source>Where names end up</source>
      <translation>Wo Namen landen</translation>
    </message>
    <message>
      <source>Where the name ends up</source>
      <translation>Wo der Name erscheint</translation>
    </message>
    <message>
      <source>Where the weights come from</source>
      <translation>Woher die Gewichte kommen</translation>
    </message>
    <message>
      <source>Where("{column}") needs either values, or a cut: below, at_least or both.</source>
      <translation>Where("{column}") braucht entweder values oder eine Grenze: below, at_least oder beide.</translation>
    </message>
    <message>
      <source>Whether a higher or a lower metric is better; auto tells by its name.</source>
      <translation>Ob ein höherer oder ein niedrigerer Wert der Metrik besser ist; auto erkennt es am Namen.</translation>
    </message>
    <message>
      <source>Which checkpoint of the run; by default the best, or the latest where none was evaluated</source>
      <translation>Welcher Checkpoint des Laufs; ohne Angabe der beste, oder der neueste, wenn keiner ausgewertet ist</translation>
    </message>
    <message>
      <source>Which checkpoint to export when training ends, however it ends.</source>
      <translation>Welcher Checkpoint am Ende des Trainings exportiert wird, wie auch immer es endet.</translation>
    </message>
    <message>
      <source>Which evaluation of the experiment</source>
      <translation>Welche Evaluation des Experiments</translation>
    </message>
    <message>
      <source>Which rows the table shows; a click on the matrix shows those of a cell</source>
      <translation>Welche Zeilen die Tabelle zeigt; ein Klick auf die Matrix zeigt die einer Zelle</translation>
    </message>
    <message>
      <source>Which sweep is shown</source>
      <translation>Welcher Sweep gezeigt wird</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Warum</translation>
    </message>
    <message>
      <source>Why did it stop?</source>
      <translation>Warum hat es geendet?</translation>
    </message>
    <message>
      <source>Why is the answer different?</source>
      <translation>Warum ist die Antwort anders?</translation>
    </message>
    <message>
      <source>Why is there no curve?</source>
      <translation>Warum gibt es keine Kurve?</translation>
    </message>
    <message>
      <source>Why is this signature missing?</source>
      <translation>Warum fehlt diese Signatur?</translation>
    </message>
    <message>
      <source>Why was this checkpoint deleted?</source>
      <translation>Warum wurde dieser Checkpoint gelöscht?</translation>
    </message>
    <message>
      <source>Why?</source>
      <translation>Warum?</translation>
    </message>
    <message>
      <source>Wide and deep</source>
      <translation>Wide and Deep</translation>
    </message>
    <message>
      <source>Wide and deep needs a category or a text for its wide part. Choose deep.</source>
      <translation>Wide and Deep braucht für den Wide-Teil eine Kategorie oder einen Text. Wählen Sie Tief.</translation>
    </message>
    <message>
      <source>With a build_fn give either a head or a loss_fn: they say how logits become a loss.</source>
      <translation>Geben Sie mit einer build_fn entweder einen head oder eine loss_fn an: Sie bestimmen, wie aus Logits ein Loss wird.</translation>
    </message>
    <message>
      <source>Without an answer</source>
      <translation>Ohne Antwort</translation>
    </message>
    <message>
      <source>Without the {names} receivers: {error}</source>
      <translation>Ohne die Receiver {names}: {error}</translation>
    </message>
    <message>
      <source>Workspace…</source>
      <translation>Arbeitsbereich…</translation>
    </message>
    <message>
      <source>Write and open</source>
      <translation>Schreiben und öffnen</translation>
    </message>
    <message>
      <source>Write each pair of names as MODEL=CHECKPOINT, such as dense/kernel=layer/kernel (got "{line}").</source>
      <translation>Schreiben Sie jedes Namenspaar als MODELL=CHECKPOINT, etwa dense/kernel=layer/kernel (angegeben: „{line}“).</translation>
    </message>
    <message>
      <source>Write the SavedModel, completely or not at all</source>
      <translation>Das SavedModel schreiben, vollständig oder gar nicht</translation>
    </message>
    <message>
      <source>Write the experiment</source>
      <translation>Experiment schreiben</translation>
    </message>
    <message>
      <source>Write the test case</source>
      <translation>Den Testfall schreiben</translation>
    </message>
    <message>
      <source>Write the training curves every so many steps.</source>
      <translation>Die Trainingskurven jeweils nach so vielen Schritten schreiben.</translation>
    </message>
    <message>
      <source>Write these inputs into the export as warm-up requests, which TensorFlow Serving asks when it loads the model</source>
      <translation>Diese Eingaben als Aufwärmanfragen in den Export schreiben, die TensorFlow Serving beim Laden des Modells stellt</translation>
    </message>
    <message>
      <source>Writes the run's test cases as requests that TensorFlow Serving runs when it loads the model.</source>
      <translation>Schreibt die Testfälle des Laufs als Anfragen, die TensorFlow Serving beim Laden des Modells ausführt.</translation>
    </message>
    <message>
      <source>Writing the code…</source>
      <translation>Der Code wird geschrieben…</translation>
    </message>
    <message>
      <source>Wrong</source>
      <translation>Falsch</translation>
    </message>
    <message>
      <source>Wrong ones</source>
      <translation>Falsche</translation>
    </message>
    <message>
      <source>You may not read {path}, so its contents are not listed. Change its permissions.</source>
      <translation>Sie dürfen {path} nicht lesen; was dort liegt, wird daher nicht aufgeführt. Ändern Sie die Zugriffsrechte.</translation>
    </message>
    <message>
      <source>You may not read {path}. Change its permissions, or choose another folder.</source>
      <translation>Sie dürfen {path} nicht lesen. Ändern Sie die Berechtigungen, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
      <source>You may not read {url}. Sign in to that storage, or ask its owner for permission.</source>
      <translation>Sie dürfen {url} nicht lesen. Melden Sie sich bei diesem Speicher an, oder bitten Sie den Besitzer um Berechtigung.</translation>
    </message>
    <message>
      <source>Your graphs</source>
      <translation>Ihre Graphen</translation>
    </message>
    <message>
      <source>Your note on it</source>
      <translation>Ihre Notiz dazu</translation>
    </message>
    <message>
      <source>Zip (*.zip)</source>
      <translation>Zip (*.zip)</translation>
    </message>
    <message>
      <source>Zoom all charts together</source>
      <translation>Alle Diagramme gemeinsam zoomen</translation>
    </message>
    <message>
      <source>Zooming along x on one chart zooms all of them</source>
      <translation>Zoomen entlang x in einem Diagramm zoomt alle</translation>
    </message>
    <message>
      <source>`experiment` in {name} is a {kind}, not an Experiment.</source>
      <translation>`experiment` in {name} ist ein {kind}, kein Experiment.</translation>
    </message>
    <message>
      <source>a Keras model: load it in Keras, and call its export(FOLDER).</source>
      <translation>ein Keras-Modell: Laden Sie es in Keras und rufen Sie export(FOLDER) auf.</translation>
    </message>
    <message>
      <source>a Python file that defines its features, its model and its data</source>
      <translation>eine Python-Datei, die ihre Features, ihr Modell und ihre Daten definiert</translation>
    </message>
    <message>
      <source>a RaggedTensor was given where a Tensor or SparseTensor is wanted; feature columns want a SparseTensor: write sparse=True in its Feature, or convert it with .to_sparse() in preprocess</source>
      <translation>ein RaggedTensor wurde übergeben, wo ein Tensor oder SparseTensor nötig ist; Feature Columns brauchen einen SparseTensor: Schreiben Sie sparse=True in sein Feature, oder wandeln Sie ihn in preprocess mit .to_sparse() um</translation>
    </message>
    <message>
      <source>a TensorFlow Lite model, which is not read.</source>
      <translation>ein TensorFlow-Lite-Modell, das nicht gelesen wird.</translation>
    </message>
    <message>
      <source>a box</source>
      <translation>ein Rahmen</translation>
    </message>
    <message>
      <source>a checkpoint has no signatures</source>
      <translation>ein Checkpoint hat keine Signaturen</translation>
    </message>
    <message>
      <source>a checksum in its index file is wrong</source>
      <translation>eine Prüfsumme in seiner Indexdatei ist falsch</translation>
    </message>
    <message>
      <source>a field has no number</source>
      <translation>ein Feld hat keine Nummer</translation>
    </message>
    <message>
      <source>a graph without signatures, such as a frozen one, which is not read.</source>
      <translation>ein Graph ohne Signaturen, etwa ein eingefrorener, der nicht gelesen wird.</translation>
    </message>
    <message>
      <source>a label is in records only, never in a request</source>
      <translation>ein Label steht nur in Datensätzen, nie in einer Anfrage</translation>
    </message>
    <message>
      <source>a list of steps, each of {sizes} {many}</source>
      <translation>eine Liste von Schritten, jeder aus {sizes}: {many}</translation>
    </message>
    <message>
      <source>a list of {many}, of any length</source>
      <translation>eine Liste beliebiger Länge: {many}</translation>
    </message>
    <message>
      <source>a log range starts above 0, not at {low}</source>
      <translation>ein log-Bereich beginnt über 0, nicht bei {low}</translation>
    </message>
    <message>
      <source>a log range takes no step</source>
      <translation>ein log-Bereich hat keinen step</translation>
    </message>
    <message>
      <source>a minimum or maximum is for numbers</source>
      <translation>ein Minimum oder Maximum gibt es nur für Zahlen</translation>
    </message>
    <message>
      <source>a minimum or maximum is not a number</source>
      <translation>ein Minimum oder Maximum ist keine Zahl</translation>
    </message>
    <message>
      <source>a number</source>
      <translation>eine Zahl</translation>
    </message>
    <message>
      <source>a number of more than 40 digits</source>
      <translation>eine Zahl mit mehr als 40 Ziffern</translation>
    </message>
    <message>
      <source>a part of a checkpoint: export that first.</source>
      <translation>ein Teil eines Checkpoints: Exportieren Sie diesen zuerst.</translation>
    </message>
    <message>
      <source>a placeholder cannot be made at the top level of the file: make it inside the function that returns the ServingInputReceiver</source>
      <translation>ein placeholder kann nicht auf oberster Ebene der Datei erstellt werden: Erstellen Sie ihn in der Funktion, die den ServingInputReceiver zurückgibt</translation>
    </message>
    <message>
      <source>a record is not a serialized tf.train.Example</source>
      <translation>ein Datensatz ist kein serialisiertes tf.train.Example</translation>
    </message>
    <message>
      <source>a request may leave it out</source>
      <translation>eine Anfrage darf sie weglassen</translation>
    </message>
    <message>
      <source>a request names it</source>
      <translation>eine Anfrage nennt sie</translation>
    </message>
    <message>
      <source>a run, the prefix of a checkpoint, or a SavedModel</source>
      <translation>ein Lauf, das Präfix eines Checkpoints oder ein SavedModel</translation>
    </message>
    <message>
      <source>a single step takes long, or a curve point is written after each</source>
      <translation>ein einzelner Schritt dauert lange, oder nach jedem wird ein Kurvenpunkt geschrieben</translation>
    </message>
    <message>
      <source>a single value</source>
      <translation>ein einzelner Wert</translation>
    </message>
    <message>
      <source>a tensor of another graph was used; what a model_fn or a receiver uses is made inside of it, each time that it is called</source>
      <translation>ein Tensor eines anderen Graphen wurde verwendet; was eine model_fn oder ein Receiver verwendet, wird darin bei jedem Aufruf neu erstellt</translation>
    </message>
    <message>
      <source>a value has more than {most} letters. Check the delimiter, and that each quotation mark is closed</source>
      <translation>ein Wert hat mehr als {most} Zeichen. Prüfen Sie das Trennzeichen, und ob jedes Anführungszeichen geschlossen ist</translation>
    </message>
    <message>
      <source>a variable-length feature defaults to empty; give no default</source>
      <translation>ein Feature variabler Länge ist ohne Angabe leer; geben Sie keinen Vorgabewert an</translation>
    </message>
    <message>
      <source>a vocabulary needs dtype string, int32 or int64, and at least one value</source>
      <translation>ein Vokabular braucht den dtype string, int32 oder int64 und mindestens einen Wert</translation>
    </message>
    <message>
      <source>a whole number</source>
      <translation>eine ganze Zahl</translation>
    </message>
    <message numerus="yes">
      <source>accuracy of {n}, {wrong} wrong</source>
      <translation>
        <numerusform>Accuracy bei {n}, {wrong} falsch</numerusform>
        <numerusform>Accuracy bei {n}, {wrong} falsch</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>accuracy of {n}, {wrong} wrong at threshold {threshold}</source>
      <translation>
        <numerusform>Accuracy bei {n}, {wrong} falsch bei Schwelle {threshold}</numerusform>
        <numerusform>Accuracy bei {n}, {wrong} falsch bei Schwelle {threshold}</numerusform>
      </translation>
    </message>
    <message>
      <source>accuracy {value}</source>
      <translation>Accuracy {value}</translation>
    </message>
    <message>
      <source>action</source>
      <translation>Aktion</translation>
    </message>
    <message>
      <source>actions, settings, runs, words, questions</source>
      <translation>Aktionen, Einstellungen, Läufe, Begriffe, Fragen</translation>
    </message>
    <message>
      <source>all</source>
      <translation>alle</translation>
    </message>
    <message>
      <source>all op counts are equal</source>
      <translation>alle Op-Anzahlen sind gleich</translation>
    </message>
    <message>
      <source>all variables at one step</source>
      <translation>alle Variablen bei einem Schritt</translation>
    </message>
    <message>
      <source>among {count} records, anew in each pass. Only training does that.</source>
      <translation>unter {count} Datensätzen, in jedem Durchgang neu. Das tut nur das Training.</translation>
    </message>
    <message>
      <source>an Estimator's model_dir</source>
      <translation>model_dir eines Estimators</translation>
    </message>
    <message>
      <source>an image has no default</source>
      <translation>ein Bild hat keinen Vorgabewert</translation>
    </message>
    <message>
      <source>an image of {width} x {height} {kind} pixels</source>
      <translation>ein Bild von {width} x {height} Pixeln ({kind})</translation>
    </message>
    <message>
      <source>an image's shape is (height, width, channels) with {channels} channels, not {shape}</source>
      <translation>die Form eines Bildes ist (height, width, channels) mit {channels} Kanälen, nicht {shape}</translation>
    </message>
    <message>
      <source>an input_fn returns a tf.data.Dataset, or features, or (features, labels)</source>
      <translation>eine input_fn gibt ein tf.data.Dataset zurück, oder features, oder (features, labels)</translation>
    </message>
    <message numerus="yes">
      <source>and {n} more</source>
      <translation>
        <numerusform>und {n} weiterer</numerusform>
        <numerusform>und {n} weitere</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and {n} more curves.</source>
      <translation>
        <numerusform>und {n} weitere Kurve.</numerusform>
        <numerusform>und {n} weitere Kurven.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and {n} more, ticked in the sidebar</source>
      <translation>
        <numerusform>und {n} weiterer, in der Seitenleiste angehakt</numerusform>
        <numerusform>und {n} weitere, in der Seitenleiste angehakt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and {n} older ones</source>
      <translation>
        <numerusform>und {n} älterer Eintrag</numerusform>
        <numerusform>und {n} ältere Einträge</numerusform>
      </translation>
    </message>
    <message>
      <source>another value in each row: it names the row</source>
      <translation>in jeder Zeile ein anderer Wert: er benennt die Zeile</translation>
    </message>
    <message>
      <source>any</source>
      <translation>beliebig</translation>
    </message>
    <message>
      <source>any number</source>
      <translation>beliebig viele</translation>
    </message>
    <message>
      <source>are what the optimizer remembers ({size}). They are in a checkpoint, so that training can resume, and left behind by an export.</source>
      <translation>sind, was sich der Optimizer merkt ({size}). Sie stehen in einem Checkpoint, damit das Training fortgesetzt werden kann; ein Export lässt sie zurück.</translation>
    </message>
    <message>
      <source>arrays in memory</source>
      <translation>Arrays im Speicher</translation>
    </message>
    <message>
      <source>as a whole</source>
      <translation>als Ganzes</translation>
    </message>
    <message>
      <source>as build_raw_serving_input_receiver_fn makes them</source>
      <translation>wie build_raw_serving_input_receiver_fn sie erzeugt</translation>
    </message>
    <message>
      <source>as it is</source>
      <translation>wie es ist</translation>
    </message>
    <message>
      <source>as the receiver makes them</source>
      <translation>wie der Receiver sie erzeugt</translation>
    </message>
    <message>
      <source>as they are</source>
      <translation>wie sie sind</translation>
    </message>
    <message>
      <source>as your receiver {name} makes them</source>
      <translation>wie Ihr Receiver {name} sie erzeugt</translation>
    </message>
    <message>
      <source>ask the training</source>
      <translation>das Training beauftragen</translation>
    </message>
    <message>
      <source>at most {largest}</source>
      <translation>höchstens {largest}</translation>
    </message>
    <message>
      <source>at step {step}</source>
      <translation>bei Schritt {step}</translation>
    </message>
    <message>
      <source>augment(features, labels) must return two things: features by name, and labels.</source>
      <translation>augment(features, labels) muss zweierlei zurückgeben: Features nach Namen und Labels.</translation>
    </message>
    <message>
      <source>auto</source>
      <translation>auto</translation>
    </message>
    <message>
      <source>automatic</source>
      <translation>automatisch</translation>
    </message>
    <message>
      <source>available</source>
      <translation>verfügbar</translation>
    </message>
    <message>
      <source>bar-separated</source>
      <translation>durch senkrechte Striche getrennt</translation>
    </message>
    <message>
      <source>batches</source>
      <translation>Batches</translation>
    </message>
    <message>
      <source>before your changes</source>
      <translation>vor Ihren Änderungen</translation>
    </message>
    <message>
      <source>being read…</source>
      <translation>wird gelesen…</translation>
    </message>
    <message>
      <source>best</source>
      <translation>bester</translation>
    </message>
    <message numerus="yes">
      <source>best of {n} metrics</source>
      <translation>
        <numerusform>Bester bei {n} Metrik</numerusform>
        <numerusform>Bester bei {n} Metriken</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>best of {n} more</source>
      <translation>
        <numerusform>Bester bei {n} weiteren</numerusform>
        <numerusform>Bester bei {n} weiteren</numerusform>
      </translation>
    </message>
    <message>
      <source>best {metric}</source>
      <translation>Bestwert {metric}</translation>
    </message>
    <message>
      <source>best {name} {value} at step {step}</source>
      <translation>bester Wert von {name}: {value} bei Schritt {step}</translation>
    </message>
    <message>
      <source>best {value} at step {step}</source>
      <translation>bester Wert {value} bei Schritt {step}</translation>
    </message>
    <message>
      <source>best {value} at {step}</source>
      <translation>bester {value} bei {step}</translation>
    </message>
    <message>
      <source>between {min} and {max} ({dtype})</source>
      <translation>zwischen {min} und {max} ({dtype})</translation>
    </message>
    <message>
      <source>binary</source>
      <translation>binär</translation>
    </message>
    <message>
      <source>blank-separated</source>
      <translation>durch Leerzeichen getrennt</translation>
    </message>
    <message>
      <source>blanks dropped</source>
      <translation>ohne umgebende Leerzeichen</translation>
    </message>
    <message>
      <source>blanks kept</source>
      <translation>mit umgebenden Leerzeichen</translation>
    </message>
    <message>
      <source>both</source>
      <translation>beide</translation>
    </message>
    <message>
      <source>branched from {run} at step {step}</source>
      <translation>abgezweigt von {run} bei Schritt {step}</translation>
    </message>
    <message>
      <source>build_parsing_serving_input_receiver_fn for the Examples this model is trained on.</source>
      <translation>build_parsing_serving_input_receiver_fn für die Examples, mit denen dieses Modell trainiert wird.</translation>
    </message>
    <message>
      <source>build_parsing_serving_input_receiver_fn makes a receiver that parses serialized tf.train.Examples. The example receiver does the same.</source>
      <translation>build_parsing_serving_input_receiver_fn erzeugt einen Receiver, der serialisierte tf.train.Examples parst. Der Receiver example tut dasselbe.</translation>
    </message>
    <message>
      <source>build_raw_serving_input_receiver_fn for the features this model's model_fn reads.</source>
      <translation>build_raw_serving_input_receiver_fn für die Features, die die model_fn dieses Modells liest.</translation>
    </message>
    <message>
      <source>build_raw_serving_input_receiver_fn hands tensors on as they are, and {name} is of variable length. Take the receiver by hand.</source>
      <translation>build_raw_serving_input_receiver_fn reicht Tensoren unverändert weiter, und {name} hat variable Länge. Nehmen Sie den von Hand geschriebenen Receiver.</translation>
    </message>
    <message>
      <source>build_raw_serving_input_receiver_fn makes a dict, and the model takes no dict.</source>
      <translation>build_raw_serving_input_receiver_fn erzeugt ein dict, das Modell nimmt aber kein dict an.</translation>
    </message>
    <message>
      <source>build_raw_serving_input_receiver_fn makes a receiver that hands tensors on as they are: each feature key is a receiver key, too. The dense receiver does the same.</source>
      <translation>build_raw_serving_input_receiver_fn erzeugt einen Receiver, der Tensoren unverändert weitergibt: Jeder Feature-Schlüssel ist zugleich ein Receiver-Schlüssel. Der Receiver dense tut dasselbe.</translation>
    </message>
    <message>
      <source>building the serving graph</source>
      <translation>der Serving-Graph wird gebaut</translation>
    </message>
    <message>
      <source>builds the model: the same function, called once for each of the graphs.</source>
      <translation>baut das Modell: dieselbe Funktion, einmal für jeden der Graphen aufgerufen.</translation>
    </message>
    <message>
      <source>by</source>
      <translation>nach</translation>
    </message>
    <message>
      <source>bytes</source>
      <translation>Bytes</translation>
    </message>
    <message>
      <source>bytes that are neither text nor images</source>
      <translation>Bytes, die weder Text noch Bilder sind</translation>
    </message>
    <message>
      <source>came true</source>
      <translation>eingetreten</translation>
    </message>
    <message>
      <source>cancelled</source>
      <translation>abgebrochen</translation>
    </message>
    <message>
      <source>cannot be read</source>
      <translation>nicht lesbar</translation>
    </message>
    <message>
      <source>cannot be read any more</source>
      <translation>nicht mehr lesbar</translation>
    </message>
    <message>
      <source>cannot be used ({line})</source>
      <translation>kann nicht verwendet werden ({line})</translation>
    </message>
    <message>
      <source>cannot evaluate</source>
      <translation>Evaluation unmöglich</translation>
    </message>
    <message>
      <source>cannot serve</source>
      <translation>Serving unmöglich</translation>
    </message>
    <message>
      <source>cannot train</source>
      <translation>Training unmöglich</translation>
    </message>
    <message>
      <source>cases pass</source>
      <translation>Fälle bestanden</translation>
    </message>
    <message>
      <source>category</source>
      <translation>Kategorie</translation>
    </message>
    <message>
      <source>charts</source>
      <translation>Diagramme</translation>
    </message>
    <message>
      <source>checkpoint</source>
      <translation>Checkpoint</translation>
    </message>
    <message>
      <source>checkpoint {steps}</source>
      <translation>Checkpoint {steps}</translation>
    </message>
    <message>
      <source>checkpoint {steps} removed: not among the latest or the best, and not pinned</source>
      <translation>Checkpoint {steps} gelöscht: weder unter den neuesten noch den besten und nicht angeheftet</translation>
    </message>
    <message>
      <source>checkpoint {step}</source>
      <translation>Checkpoint {step}</translation>
    </message>
    <message>
      <source>checkpoint {step} evaluated ({name}) in {time}: {values}</source>
      <translation>Checkpoint {step} evaluiert ({name}) in {time}: {values}</translation>
    </message>
    <message>
      <source>checkpoint {step} evaluated in {time}: {values}</source>
      <translation>Checkpoint {step} evaluiert in {time}: {values}</translation>
    </message>
    <message>
      <source>checkpoint {step} exported to {path}</source>
      <translation>Checkpoint {step} exportiert nach {path}</translation>
    </message>
    <message>
      <source>checkpoint {step} of {name}</source>
      <translation>Checkpoint {step} von {name}</translation>
    </message>
    <message>
      <source>checkpoint {step} saved ({size})</source>
      <translation>Checkpoint {step} gespeichert ({size})</translation>
    </message>
    <message>
      <source>checkpoints</source>
      <translation>Checkpoints</translation>
    </message>
    <message>
      <source>choose a file</source>
      <translation>Datei wählen</translation>
    </message>
    <message>
      <source>choose one</source>
      <translation>bitte wählen</translation>
    </message>
    <message>
      <source>choose the label</source>
      <translation>Label wählen</translation>
    </message>
    <message>
      <source>class {number}</source>
      <translation>Klasse {number}</translation>
    </message>
    <message>
      <source>classes</source>
      <translation>Klassen</translation>
    </message>
    <message>
      <source>click to restore this input</source>
      <translation>Klick stellt diese Eingabe wieder her</translation>
    </message>
    <message>
      <source>code</source>
      <translation>Code</translation>
    </message>
    <message>
      <source>comma-separated</source>
      <translation>durch Kommas getrennt</translation>
    </message>
    <message>
      <source>connection refused</source>
      <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
      <source>continue</source>
      <translation>fortfahren</translation>
    </message>
    <message>
      <source>continue training</source>
      <translation>das Training fortsetzen</translation>
    </message>
    <message>
      <source>copied</source>
      <translation>kopiert</translation>
    </message>
    <message>
      <source>could not be built: {why}</source>
      <translation>konnte nicht gebaut werden: {why}</translation>
    </message>
    <message>
      <source>counted as missing</source>
      <translation>gilt als fehlend</translation>
    </message>
    <message>
      <source>create the run</source>
      <translation>den Lauf anlegen</translation>
    </message>
    <message>
      <source>curl, REST in columns</source>
      <translation>curl, REST in Spalten</translation>
    </message>
    <message>
      <source>curl, REST in rows</source>
      <translation>curl, REST in Zeilen</translation>
    </message>
    <message>
      <source>damaged</source>
      <translation>beschädigt</translation>
    </message>
    <message>
      <source>data exhausted</source>
      <translation>Daten erschöpft</translation>
    </message>
    <message>
      <source>data must be a Data(train=..., eval=...) or a function data(folder) that returns one, not {kind}.</source>
      <translation>data muss Data(train=..., eval=...) sein oder eine Funktion data(folder), die es zurückgibt, nicht {kind}.</translation>
    </message>
    <message>
      <source>data(folder) must return a Data, not {kind}. An input_fn goes into a Data: data=Data(train=train_input_fn, eval=eval_input_fn).</source>
      <translation>data(folder) muss ein Data zurückgeben, nicht {kind}. Eine input_fn gehört in ein Data: data=Data(train=train_input_fn, eval=eval_input_fn).</translation>
    </message>
    <message>
      <source>decided by</source>
      <translation>bestimmt von</translation>
    </message>
    <message>
      <source>decimal comma</source>
      <translation>Dezimalkomma</translation>
    </message>
    <message>
      <source>decimal point</source>
      <translation>Dezimalpunkt</translation>
    </message>
    <message>
      <source>default</source>
      <translation>Standard</translation>
    </message>
    <message>
      <source>default: {value}</source>
      <translation>Standard: {value}</translation>
    </message>
    <message>
      <source>delete {what}</source>
      <translation>{what} löschen</translation>
    </message>
    <message>
      <source>deletes files</source>
      <translation>löscht Dateien</translation>
    </message>
    <message>
      <source>details</source>
      <translation>Details</translation>
    </message>
    <message>
      <source>did not tell its images</source>
      <translation>hat seine Images nicht genannt</translation>
    </message>
    <message>
      <source>different shape, or NaN</source>
      <translation>andere Form oder NaN</translation>
    </message>
    <message>
      <source>different values</source>
      <translation>verschiedene Werte</translation>
    </message>
    <message>
      <source>differs</source>
      <translation>weicht ab</translation>
    </message>
    <message>
      <source>download the run</source>
      <translation>den Lauf herunterladen</translation>
    </message>
    <message>
      <source>drag a box around points to keep only these runs</source>
      <translation>ziehen Sie einen Rahmen um Punkte, um nur diese Läufe zu behalten</translation>
    </message>
    <message>
      <source>drag along an axis to keep only these runs</source>
      <translation>ziehen Sie entlang einer Achse, um nur diese Läufe zu behalten</translation>
    </message>
    <message>
      <source>dtype "uint8" and an encoding ("png" or "jpeg") go together: an image</source>
      <translation>der dtype "uint8" und ein encoding ("png" oder "jpeg") gehören zusammen: ein Bild</translation>
    </message>
    <message>
      <source>early stopping</source>
      <translation>Early Stopping</translation>
    </message>
    <message>
      <source>elsewhere</source>
      <translation>anderswo</translation>
    </message>
    <message>
      <source>empty</source>
      <translation>leer</translation>
    </message>
    <message>
      <source>empty the trash</source>
      <translation>den Papierkorb leeren</translation>
    </message>
    <message>
      <source>ended</source>
      <translation>zu Ende</translation>
    </message>
    <message>
      <source>ends the program</source>
      <translation>beendet das Programm</translation>
    </message>
    <message>
      <source>ends up</source>
      <translation>erscheint</translation>
    </message>
    <message>
      <source>error</source>
      <translation>Fehler</translation>
    </message>
    <message>
      <source>estimator must be an Estimator, or a function estimator(params, run_config) that returns one, not {kind}.</source>
      <translation>estimator muss ein Estimator sein oder eine Funktion estimator(params, run_config), die einen zurückgibt, nicht {kind}.</translation>
    </message>
    <message>
      <source>estimator(params, run_config) must return a tf.estimator.Estimator, not {kind}.</source>
      <translation>estimator(params, run_config) muss einen tf.estimator.Estimator zurückgeben, nicht {kind}.</translation>
    </message>
    <message>
      <source>eval</source>
      <translation>Eval</translation>
    </message>
    <message>
      <source>eval {value}</source>
      <translation>Eval {value}</translation>
    </message>
    <message>
      <source>evaluating</source>
      <translation>evaluiert</translation>
    </message>
    <message>
      <source>evaluation</source>
      <translation>Evaluation</translation>
    </message>
    <message>
      <source>evaluations</source>
      <translation>Evaluationen</translation>
    </message>
    <message>
      <source>exactly one is declared</source>
      <translation>deklariert ist genau einer</translation>
    </message>
    <message>
      <source>export {before} → {after}</source>
      <translation>Export {before} → {after}</translation>
    </message>
    <message>
      <source>export {version}</source>
      <translation>Export {version}</translation>
    </message>
    <message>
      <source>export {version} of {run}</source>
      <translation>Export {version} von {run}</translation>
    </message>
    <message>
      <source>export_outputs of an EstimatorSpec names what an export answers: each key becomes a signature, the values its output aliases. Where there are none, the predictions become one.</source>
      <translation>export_outputs eines EstimatorSpec benennt, was ein Export beantwortet: Jeder Schlüssel wird eine Signatur, die Werte werden ihre Ausgabe-Aliasse. Gibt es keine, werden die Vorhersagen eine.</translation>
    </message>
    <message>
      <source>exported</source>
      <translation>exportiert</translation>
    </message>
    <message>
      <source>exporting</source>
      <translation>exportiert</translation>
    </message>
    <message>
      <source>fail</source>
      <translation>nicht bestanden</translation>
    </message>
    <message>
      <source>failed</source>
      <translation>fehlgeschlagen</translation>
    </message>
    <message>
      <source>failed: outputs differ by at most {most}</source>
      <translation>fehlgeschlagen: Ausgaben weichen um höchstens {most} ab</translation>
    </message>
    <message>
      <source>false positive rate</source>
      <translation>Falsch-positiv-Rate</translation>
    </message>
    <message>
      <source>feature</source>
      <translation>Feature</translation>
    </message>
    <message>
      <source>feature "{key}" ({type}) is missing, and has no default</source>
      <translation>Feature „{key}“ ({type}) fehlt und hat keinen Standardwert</translation>
    </message>
    <message>
      <source>feature "{key}" has {given}, and {wanted} ({row})</source>
      <translation>Feature „{key}“ hat {given}; {wanted} ({row})</translation>
    </message>
    <message>
      <source>feature "{key}" holds {given} values, and {wanted} is declared ({row})</source>
      <translation>Feature „{key}“ enthält Werte vom Typ {given}, deklariert ist {wanted} ({row})</translation>
    </message>
    <message>
      <source>feature key</source>
      <translation>Feature-Schlüssel</translation>
    </message>
    <message>
      <source>features are there once per tf.train.SequenceExample.</source>
      <translation>Features kommen einmal je tf.train.SequenceExample vor.</translation>
    </message>
    <message>
      <source>features have a value for each step, as many steps as there are.</source>
      <translation>Features haben einen Wert für jeden Schritt, so viele Schritte es gibt.</translation>
    </message>
    <message>
      <source>fed by {feeder}</source>
      <translation>versorgt von {feeder}</translation>
    </message>
    <message>
      <source>finished</source>
      <translation>fertig</translation>
    </message>
    <message>
      <source>finite</source>
      <translation>endlich</translation>
    </message>
    <message>
      <source>first input</source>
      <translation>erste Eingabe</translation>
    </message>
    <message>
      <source>follow the run</source>
      <translation>dem Lauf folgen</translation>
    </message>
    <message>
      <source>for the receiver key {key}</source>
      <translation>für den Receiver-Schlüssel {key}</translation>
    </message>
    <message>
      <source>freezing the graph</source>
      <translation>der Graph wird eingefroren</translation>
    </message>
    <message>
      <source>from</source>
      <translation>von</translation>
    </message>
    <message>
      <source>from {file}</source>
      <translation>aus {file}</translation>
    </message>
    <message>
      <source>from {file}, edited since</source>
      <translation>aus {file}, seither geändert</translation>
    </message>
    <message>
      <source>from {file}, no longer there</source>
      <translation>aus {file}, nicht mehr vorhanden</translation>
    </message>
    <message>
      <source>from {file}, unchanged</source>
      <translation>aus {file}, unverändert</translation>
    </message>
    <message>
      <source>from {number}</source>
      <translation>ab {number}</translation>
    </message>
    <message>
      <source>functions run eagerly, for debugging</source>
      <translation>Funktionen laufen zur Fehlersuche im Eager-Modus</translation>
    </message>
    <message>
      <source>gRPC in Python</source>
      <translation>gRPC in Python</translation>
    </message>
    <message>
      <source>given_as "sparse" is for single values, shape (None,)</source>
      <translation>given_as "sparse" ist für einzelne Werte, Form (None,)</translation>
    </message>
    <message>
      <source>given_as "{given_as}" is for a variable length, shape (None,)</source>
      <translation>given_as "{given_as}" ist für eine variable Länge, Form (None,)</translation>
    </message>
    <message>
      <source>gives</source>
      <translation>gibt</translation>
    </message>
    <message>
      <source>go to…</source>
      <translation>gehe zu…</translation>
    </message>
    <message>
      <source>graph</source>
      <translation>Graph</translation>
    </message>
    <message>
      <source>grey</source>
      <translation>Graustufen</translation>
    </message>
    <message>
      <source>has no features</source>
      <translation>hat keine Features</translation>
    </message>
    <message>
      <source>has no image {image}</source>
      <translation>hat kein Image {image}</translation>
    </message>
    <message>
      <source>has the features {known}, and its layout names {wanted}</source>
      <translation>hat die Features {known}, und sein layout nennt {wanted}</translation>
    </message>
    <message>
      <source>has the name {twice} twice</source>
      <translation>hat den Namen {twice} zweimal</translation>
    </message>
    <message>
      <source>has {layout!r} in its layout, where the name of a feature belongs</source>
      <translation>hat {layout!r} in seinem layout, wo der Name eines Features hingehört</translation>
    </message>
    <message>
      <source>header line</source>
      <translation>Kopfzeile</translation>
    </message>
    <message>
      <source>help</source>
      <translation>Hilfe</translation>
    </message>
    <message>
      <source>hidden</source>
      <translation>ausgeblendet</translation>
    </message>
    <message>
      <source>higher</source>
      <translation>höher</translation>
    </message>
    <message>
      <source>holds a character that cannot be written as UTF-8</source>
      <translation>enthält ein Zeichen, das sich nicht als UTF-8 schreiben lässt</translation>
    </message>
    <message>
      <source>holds a number too large for {dtype}</source>
      <translation>enthält eine Zahl, die für {dtype} zu groß ist</translation>
    </message>
    <message>
      <source>http://HOST:8501/MODEL or grpc://HOST:8500/MODEL</source>
      <translation>http://HOST:8501/MODEL oder grpc://HOST:8500/MODEL</translation>
    </message>
    <message>
      <source>identical</source>
      <translation>identisch</translation>
    </message>
    <message>
      <source>identical signatures: {names}</source>
      <translation>identische Signaturen: {names}</translation>
    </message>
    <message>
      <source>ignore</source>
      <translation>ignorieren</translation>
    </message>
    <message>
      <source>image</source>
      <translation>Bild</translation>
    </message>
    <message>
      <source>images</source>
      <translation>Bilder</translation>
    </message>
    <message>
      <source>images are missing</source>
      <translation>Bilder fehlen</translation>
    </message>
    <message>
      <source>images of different sizes</source>
      <translation>Bilder verschiedener Größe</translation>
    </message>
    <message>
      <source>importance for {metric}</source>
      <translation>Bedeutung für {metric}</translation>
    </message>
    <message>
      <source>in a checkpoint</source>
      <translation>in einem Checkpoint</translation>
    </message>
    <message>
      <source>in a request</source>
      <translation>in einer Anfrage</translation>
    </message>
    <message>
      <source>in an answer</source>
      <translation>in einer Antwort</translation>
    </message>
    <message>
      <source>in an export</source>
      <translation>in einem Export</translation>
    </message>
    <message>
      <source>in the event files of eval</source>
      <translation>in den Ereignisdateien von eval</translation>
    </message>
    <message>
      <source>in the graph</source>
      <translation>im Graphen</translation>
    </message>
    <message>
      <source>in this box: Copy as text has them all.</source>
      <translation>in diesem Kasten: „Als Text kopieren“ enthält alle.</translation>
    </message>
    <message>
      <source>in this box: {names}.</source>
      <translation>in diesem Kasten: {names}.</translation>
    </message>
    <message>
      <source>in this run</source>
      <translation>in diesem Lauf</translation>
    </message>
    <message>
      <source>in training</source>
      <translation>im Training</translation>
    </message>
    <message>
      <source>in {names}</source>
      <translation>in {names}</translation>
    </message>
    <message numerus="yes">
      <source>in {n} tensors, {size}: what the model has learnt. Training moves them; a checkpoint keeps them; evaluation and serving read them.</source>
      <translation>
        <numerusform>in {n} Tensor, {size}: was das Modell gelernt hat. Das Training bewegt sie; ein Checkpoint bewahrt sie; Evaluation und Serving lesen sie.</numerusform>
        <numerusform>in {n} Tensoren, {size}: was das Modell gelernt hat. Das Training bewegt sie; ein Checkpoint bewahrt sie; Evaluation und Serving lesen sie.</numerusform>
      </translation>
    </message>
    <message>
      <source>inputs</source>
      <translation>Eingaben</translation>
    </message>
    <message>
      <source>inside</source>
      <translation>darin</translation>
    </message>
    <message>
      <source>inside a tf.train.Example</source>
      <translation>in einem tf.train.Example</translation>
    </message>
    <message>
      <source>inside a tf.train.{kind}</source>
      <translation>in einem tf.train.{kind}</translation>
    </message>
    <message>
      <source>inspects the open run</source>
      <translation>untersucht den offenen Lauf</translation>
    </message>
    <message>
      <source>interrupted</source>
      <translation>unterbrochen</translation>
    </message>
    <message>
      <source>is a feature as preprocess leaves it: so the model gets it.</source>
      <translation>ist ein Feature, wie preprocess es hinterlässt: So bekommt es das Modell.</translation>
    </message>
    <message>
      <source>is a feature key.</source>
      <translation>ist ein Feature-Schlüssel.</translation>
    </message>
    <message>
      <source>is a feature key: what the model reads it by.</source>
      <translation>ist ein Feature-Schlüssel: unter ihm liest es das Modell.</translation>
    </message>
    <message>
      <source>is a feature key: what the model reads.</source>
      <translation>ist ein Feature-Schlüssel: das, was das Modell liest.</translation>
    </message>
    <message>
      <source>is a feature list of the tf.train.SequenceExample: what the model reads at each step.</source>
      <translation>ist eine Feature-Liste des tf.train.SequenceExample: was das Modell bei jedem Schritt liest.</translation>
    </message>
    <message>
      <source>is a feature that is parsed out of the serialized Example.</source>
      <translation>ist ein Feature, das aus dem serialisierten Example geparst wird.</translation>
    </message>
    <message>
      <source>is a label.</source>
      <translation>ist ein Label.</translation>
    </message>
    <message>
      <source>is a label: what the model should answer. Loss and metrics need it; a request has none.</source>
      <translation>ist ein Label: was das Modell antworten soll. Loss und Metriken brauchen es; eine Anfrage hat keines.</translation>
    </message>
    <message>
      <source>is a param of the experiment.</source>
      <translation>ist ein Parameter des Experiments.</translation>
    </message>
    <message>
      <source>is a receiver of the experiment's own, which makes the model's features itself.</source>
      <translation>ist ein eigener Receiver des Experiments, der die Features des Modells selbst macht.</translation>
    </message>
    <message>
      <source>is a signature of this export.</source>
      <translation>ist eine Signatur dieses Exports.</translation>
    </message>
    <message>
      <source>is all that is known of this model: how it was trained is not kept in it.</source>
      <translation>ist alles, was über dieses Modell bekannt ist: Wie es trainiert wurde, steht nicht darin.</translation>
    </message>
    <message>
      <source>is an output alias: the name under which the answer carries it.</source>
      <translation>ist ein Ausgabe-Alias: der Name, unter dem die Antwort den Wert enthält.</translation>
    </message>
    <message>
      <source>is an output alias: the name under which the answer carries it. Its tensor is {tensor}.</source>
      <translation>ist ein Ausgabe-Alias: der Name, unter dem die Antwort den Wert enthält. Sein Tensor ist {tensor}.</translation>
    </message>
    <message>
      <source>is another signature: it takes {inputs}, for the same model. Press to show it.</source>
      <translation>ist eine andere Signatur: Sie nimmt {inputs}, für dasselbe Modell. Klicken zeigt sie.</translation>
    </message>
    <message>
      <source>is how evaluation reads: one pass, so that two checkpoints see the same.</source>
      <translation>ist, wie die Evaluation liest: ein Durchgang, damit zwei Checkpoints dasselbe sehen.</translation>
    </message>
    <message>
      <source>is measured over all evaluation records; it is a curve, and a column of the checkpoints.</source>
      <translation>wird über alle Evaluationsdatensätze gemessen; es ist eine Kurve und eine Spalte der Checkpoints.</translation>
    </message>
    <message>
      <source>is the batch size of evaluation. It changes no metric, only speed.</source>
      <translation>ist die Batchgröße der Evaluation. Sie ändert keine Metrik, nur die Geschwindigkeit.</translation>
    </message>
    <message>
      <source>is the batch size: one step of training sees so many records.</source>
      <translation>ist die Batchgröße: So viele Datensätze sieht ein Trainingsschritt.</translation>
    </message>
    <message>
      <source>is the checkpoint whose weights are in here.</source>
      <translation>ist der Checkpoint, dessen Gewichte hier enthalten sind.</translation>
    </message>
    <message>
      <source>is the inference graph with its trained weights. Optimizer and input pipeline stayed behind.</source>
      <translation>ist der Inferenzgraph mit seinen trainierten Gewichten. Optimizer und Eingabe-Pipeline sind nicht enthalten.</translation>
    </message>
    <message>
      <source>is the receiver key of the example receiver: serialized tf.train.Examples.</source>
      <translation>ist der Receiver-Schlüssel des Receivers example: serialisierte tf.train.Example-Objekte.</translation>
    </message>
    <message>
      <source>is the receiver key: the name a client sends.</source>
      <translation>ist der Receiver-Schlüssel: der Name, den ein Client sendet.</translation>
    </message>
    <message>
      <source>is the receiver that goes past preprocess, straight to the model.</source>
      <translation>ist der Receiver, der an preprocess vorbei direkt zum Modell geht.</translation>
    </message>
    <message>
      <source>is the receiver that hands the tensors on as they are. No parsing.</source>
      <translation>ist der Receiver, der die Tensoren weitergibt, wie sie sind. Kein Parsen.</translation>
    </message>
    <message>
      <source>is the receiver that parses Examples by the same schema. It stands where your input_fn stood, which no server knows.</source>
      <translation>ist der Receiver, der Examples nach demselben Schema parst. Er steht, wo Ihre input_fn stand, die kein Server kennt.</translation>
    </message>
    <message>
      <source>is the whole of it, with its weights: the code that made it is not needed.</source>
      <translation>ist das Ganze mit seinen Gewichten: Der Code, der es gemacht hat, ist nicht nötig.</translation>
    </message>
    <message>
      <source>is what an export holds: this graph and the weights, and none of your code.</source>
      <translation>ist, was ein Export enthält: diesen Graphen und die Gewichte, und nichts von Ihrem Code.</translation>
    </message>
    <message>
      <source>is what the model is judged on. It never learns from it.</source>
      <translation>ist, woran das Modell gemessen wird. Es lernt nie daraus.</translation>
    </message>
    <message>
      <source>is what the model learns from, read again and again until training ends.</source>
      <translation>ist, woraus das Modell lernt, immer wieder gelesen, bis das Training endet.</translation>
    </message>
    <message>
      <source>is your augment: it changes records at random, so that the model sees more. Only in training.</source>
      <translation>ist Ihr augment: Es ändert Datensätze zufällig, damit das Modell mehr sieht. Nur beim Training.</translation>
    </message>
    <message>
      <source>is your preprocess. It is a part of the export too, so clients send raw features, and serving cannot do it otherwise than training did.</source>
      <translation>ist Ihr preprocess. Es ist auch Teil des Exports; Clients senden also rohe Features, und das Serving kann es nicht anders machen als das Training.</translation>
    </message>
    <message>
      <source>it</source>
      <translation>Inhalt</translation>
    </message>
    <message>
      <source>it ends too early</source>
      <translation>sie endet zu früh</translation>
    </message>
    <message>
      <source>it gave no reason</source>
      <translation>es wurde kein Grund genannt</translation>
    </message>
    <message>
      <source>it has a distribution strategy</source>
      <translation>es hat eine Verteilungsstrategie</translation>
    </message>
    <message>
      <source>it has a number with too many digits</source>
      <translation>sie enthält eine Zahl mit zu vielen Stellen</translation>
    </message>
    <message>
      <source>it has too many parts</source>
      <translation>sie hat zu viele Teile</translation>
    </message>
    <message>
      <source>it holds Python objects</source>
      <translation>sie enthält Python-Objekte</translation>
    </message>
    <message>
      <source>it holds variables, and outputs are computed</source>
      <translation>er enthält Variablen; Ausgaben werden berechnet</translation>
    </message>
    <message>
      <source>it holds variables, by the names of their layers</source>
      <translation>er enthält Variablen, nach ihren Schichten benannt</translation>
    </message>
    <message>
      <source>it holds {text}, which is too large for any number here</source>
      <translation>sie enthält {text}, was für jede Zahl hier zu groß ist</translation>
    </message>
    <message>
      <source>it is damaged or of another kind</source>
      <translation>sie ist beschädigt oder von anderer Art</translation>
    </message>
    <message>
      <source>it is larger than {size} MB</source>
      <translation>sie ist größer als {size} MB</translation>
    </message>
    <message>
      <source>it is nested more than {levels} levels deep</source>
      <translation>sie ist mehr als {levels} Ebenen tief verschachtelt</translation>
    </message>
    <message>
      <source>it is not CSV: {error}</source>
      <translation>es ist kein CSV: {error}</translation>
    </message>
    <message>
      <source>it is not UTF-8 text at byte {place}</source>
      <translation>sie ist bei Byte {place} kein UTF-8-Text</translation>
    </message>
    <message>
      <source>it is not valid JSON ({reason})</source>
      <translation>sie ist kein gültiges JSON ({reason})</translation>
    </message>
    <message>
      <source>it printed nothing</source>
      <translation>es gab nichts aus</translation>
    </message>
    <message>
      <source>it refused {what}: {error}</source>
      <translation>sie hat {what} abgelehnt: {error}</translation>
    </message>
    <message>
      <source>it splits the records</source>
      <translation>teilt die Datensätze auf</translation>
    </message>
    <message>
      <source>it was cancelled.</source>
      <translation>sie wurde abgebrochen.</translation>
    </message>
    <message>
      <source>it was written by a newer TensorFlow, or for another kind of machine</source>
      <translation>er wurde von einem neueren TensorFlow oder für eine andere Art von Rechner geschrieben</translation>
    </message>
    <message>
      <source>its effect alone</source>
      <translation>nur seine Wirkung</translation>
    </message>
    <message>
      <source>its end</source>
      <translation>sein Ende</translation>
    </message>
    <message>
      <source>its evaluation hooks add to the graph each time</source>
      <translation>seine Evaluations-Hooks erweitern den Graphen jedes Mal</translation>
    </message>
    <message>
      <source>its files were replaced or removed meanwhile</source>
      <translation>seine Dateien wurden inzwischen ersetzt oder entfernt</translation>
    </message>
    <message>
      <source>its index file contradicts itself about {name!r}</source>
      <translation>seine Indexdatei widerspricht sich bei {name!r}</translation>
    </message>
    <message>
      <source>its index file ends too early</source>
      <translation>seine Indexdatei endet zu früh</translation>
    </message>
    <message>
      <source>its index file has an unknown format</source>
      <translation>seine Indexdatei hat ein unbekanntes Format</translation>
    </message>
    <message>
      <source>its index file holds something that is not known here</source>
      <translation>seine Indexdatei enthält etwas, das hier nicht bekannt ist</translation>
    </message>
    <message>
      <source>its index file is compressed in a way that is not known here</source>
      <translation>seine Indexdatei ist auf eine hier unbekannte Weise komprimiert</translation>
    </message>
    <message>
      <source>its index file is shorter than it should be</source>
      <translation>seine Indexdatei ist kürzer als erwartet</translation>
    </message>
    <message>
      <source>its input_fn makes no tf.data.Dataset</source>
      <translation>seine input_fn erzeugt kein tf.data.Dataset</translation>
    </message>
    <message>
      <source>its line ends</source>
      <translation>die Zeilenenden</translation>
    </message>
    <message>
      <source>its own receivers</source>
      <translation>eigene Receiver</translation>
    </message>
    <message>
      <source>keep a copy of the remote run</source>
      <translation>eine Kopie des entfernten Laufs aufbewahren</translation>
    </message>
    <message>
      <source>keep the analysis</source>
      <translation>die Analyse aufbewahren</translation>
    </message>
    <message>
      <source>keep the choices beside the script</source>
      <translation>die Auswahl neben dem Skript speichern</translation>
    </message>
    <message>
      <source>keep the evaluation</source>
      <translation>die Evaluation aufbewahren</translation>
    </message>
    <message>
      <source>keep the name and the notes</source>
      <translation>Namen und Notizen speichern</translation>
    </message>
    <message>
      <source>keep the note</source>
      <translation>die Notiz speichern</translation>
    </message>
    <message>
      <source>label</source>
      <translation>Label</translation>
    </message>
    <message>
      <source>label {said}</source>
      <translation>Label {said}</translation>
    </message>
    <message>
      <source>last</source>
      <translation>letzter</translation>
    </message>
    <message>
      <source>latest</source>
      <translation>neuester</translation>
    </message>
    <message>
      <source>left behind</source>
      <translation>nicht übernommen</translation>
    </message>
    <message>
      <source>left out</source>
      <translation>entfällt</translation>
    </message>
    <message>
      <source>left out by the pattern</source>
      <translation>vom Muster ausgelassen</translation>
    </message>
    <message>
      <source>length</source>
      <translation>Länge</translation>
    </message>
    <message>
      <source>list of numbers</source>
      <translation>Liste von Zahlen</translation>
    </message>
    <message>
      <source>lists of {values}</source>
      <translation>Listen: {values}</translation>
    </message>
    <message>
      <source>live</source>
      <translation>läuft</translation>
    </message>
    <message>
      <source>lock the run</source>
      <translation>den Lauf sperren</translation>
    </message>
    <message>
      <source>locked</source>
      <translation>gesperrt</translation>
    </message>
    <message>
      <source>low ({low}) is above high ({high})</source>
      <translation>low ({low}) ist größer als high ({high})</translation>
    </message>
    <message>
      <source>low and high must be finite numbers</source>
      <translation>low und high müssen endliche Zahlen sein</translation>
    </message>
    <message>
      <source>lower</source>
      <translation>niedriger</translation>
    </message>
    <message>
      <source>lowest {low}, highest {high}</source>
      <translation>niedrigster {low}, höchster {high}</translation>
    </message>
    <message>
      <source>made elsewhere</source>
      <translation>anderswo erstellt</translation>
    </message>
    <message>
      <source>made-up Examples</source>
      <translation>erzeugte Examples</translation>
    </message>
    <message>
      <source>made-up inputs</source>
      <translation>erzeugte Eingaben</translation>
    </message>
    <message>
      <source>make a temporary folder</source>
      <translation>einen temporären Ordner anlegen</translation>
    </message>
    <message>
      <source>make the folder for the data</source>
      <translation>den Ordner für die Daten anlegen</translation>
    </message>
    <message>
      <source>make the folder of the cluster's files</source>
      <translation>den Ordner für die Dateien des Clusters anlegen</translation>
    </message>
    <message>
      <source>make the sweep's folder</source>
      <translation>den Ordner des Sweeps anlegen</translation>
    </message>
    <message>
      <source>mark the checkpoint</source>
      <translation>den Checkpoint kennzeichnen</translation>
    </message>
    <message>
      <source>max</source>
      <translation>Max.</translation>
    </message>
    <message>
      <source>max steps</source>
      <translation>max. Schritte</translation>
    </message>
    <message>
      <source>maximum</source>
      <translation>Maximum</translation>
    </message>
    <message>
      <source>may do anything</source>
      <translation>kann alles tun</translation>
    </message>
    <message>
      <source>mean</source>
      <translation>Mittel</translation>
    </message>
    <message numerus="yes">
      <source>mean absolute error of {n}, mean error {bias}, RMSE {rmse}</source>
      <translation>
        <numerusform>mittlerer absoluter Fehler bei {n}, mittlerer Fehler {bias}, RMSE {rmse}</numerusform>
        <numerusform>mittlerer absoluter Fehler bei {n}, mittlerer Fehler {bias}, RMSE {rmse}</numerusform>
      </translation>
    </message>
    <message>
      <source>mean absolute error of {output}, RMSE {rmse}, bias {bias}</source>
      <translation>mittlerer absoluter Fehler von {output}, RMSE {rmse}, Bias {bias}</translation>
    </message>
    <message>
      <source>mean absolute error {value}</source>
      <translation>mittlerer absoluter Fehler {value}</translation>
    </message>
    <message numerus="yes">
      <source>mean and range of {n} runs</source>
      <translation>
        <numerusform>Mittel und Spanne von {n} Lauf</numerusform>
        <numerusform>Mittel und Spanne von {n} Läufen</numerusform>
      </translation>
    </message>
    <message>
      <source>mean {mean}, standard deviation {deviation}</source>
      <translation>Mittelwert {mean}, Standardabweichung {deviation}</translation>
    </message>
    <message>
      <source>mean ± sd</source>
      <translation>Mittel ± σ</translation>
    </message>
    <message>
      <source>median ends trials that are below the median of the others; hyperband gives the better ones more steps.</source>
      <translation>median beendet Versuche, die unter dem Median der anderen liegen; hyperband gibt den besseren mehr Schritte.</translation>
    </message>
    <message>
      <source>metric</source>
      <translation>Metrik</translation>
    </message>
    <message>
      <source>min</source>
      <translation>Min.</translation>
    </message>
    <message>
      <source>minimum</source>
      <translation>Minimum</translation>
    </message>
    <message>
      <source>minimum {minimum} is above maximum {maximum}</source>
      <translation>das Minimum {minimum} liegt über dem Maximum {maximum}</translation>
    </message>
    <message>
      <source>missing</source>
      <translation>fehlt</translation>
    </message>
    <message>
      <source>missing (NaN)</source>
      <translation>fehlend (NaN)</translation>
    </message>
    <message>
      <source>missing in {missing} of {rows} rows</source>
      <translation>fehlt in {missing} von {rows} Zeilen</translation>
    </message>
    <message>
      <source>model "{model}" at {place}</source>
      <translation>Modell „{model}“ auf {place}</translation>
    </message>
    <message>
      <source>model_fn must have an argument named features, as Estimator wants it.</source>
      <translation>model_fn muss ein Argument namens features haben, wie der Estimator es verlangt.</translation>
    </message>
    <message>
      <source>more than {count}</source>
      <translation>mehr als {count}</translation>
    </message>
    <message>
      <source>more than {count} different</source>
      <translation>mehr als {count} verschiedene</translation>
    </message>
    <message>
      <source>more than {count} different values</source>
      <translation>mehr als {count} verschiedene Werte</translation>
    </message>
    <message>
      <source>moved by {moved} of its length, one value by {most_moved}</source>
      <translation>um {moved} der Länge verändert, ein Wert um {most_moved}</translation>
    </message>
    <message>
      <source>moves every weight a little at each step, so that the loss gets smaller.</source>
      <translation>bewegt jedes Gewicht bei jedem Schritt ein wenig, damit der Loss kleiner wird.</translation>
    </message>
    <message>
      <source>moves the weights</source>
      <translation>bewegt die Gewichte</translation>
    </message>
    <message>
      <source>must be a whole number of at most 18 digits, not {value}</source>
      <translation>muss eine ganze Zahl mit höchstens 18 Ziffern sein, nicht {value}</translation>
    </message>
    <message>
      <source>must be {wanted}, not "{plain}"</source>
      <translation>muss {wanted} sein, nicht „{plain}“</translation>
    </message>
    <message>
      <source>must be {wanted}, not "{text}"</source>
      <translation>muss {wanted} sein, nicht „{text}“</translation>
    </message>
    <message>
      <source>must be {wanted}, not "{value}"</source>
      <translation>muss {wanted} sein, nicht „{value}“</translation>
    </message>
    <message>
      <source>must be {wanted}, not nan</source>
      <translation>muss {wanted} sein, nicht nan</translation>
    </message>
    <message>
      <source>must be {wanted}, not the bytes of a file</source>
      <translation>muss {wanted} sein, nicht die Bytes einer Datei</translation>
    </message>
    <message>
      <source>must be {wanted}, not {given}</source>
      <translation>muss {wanted} sein, nicht {given}</translation>
    </message>
    <message>
      <source>must be {wanted}, not {value!r}</source>
      <translation>muss {wanted} sein, nicht {value!r}</translation>
    </message>
    <message>
      <source>must be {wanted}, not {value}</source>
      <translation>muss {wanted} sein, nicht {value}</translation>
    </message>
    <message>
      <source>must be {wanted}; the rows given differ in length</source>
      <translation>muss {wanted} sein; die angegebenen Zeilen sind verschieden lang</translation>
    </message>
    <message>
      <source>must lie between {min} and {max} ({dtype})</source>
      <translation>muss zwischen {min} und {max} liegen ({dtype})</translation>
    </message>
    <message>
      <source>name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>name in the model = name in the checkpoint</source>
      <translation>Name im Modell = Name im Checkpoint</translation>
    </message>
    <message>
      <source>needs a name that can be written as UTF-8</source>
      <translation>braucht einen Namen, der sich als UTF-8 schreiben lässt</translation>
    </message>
    <message>
      <source>needs a name that is not empty</source>
      <translation>braucht einen Namen, der nicht leer ist</translation>
    </message>
    <message>
      <source>needs {wanted}</source>
      <translation>braucht {wanted}</translation>
    </message>
    <message>
      <source>new</source>
      <translation>neu</translation>
    </message>
    <message>
      <source>no checkpoint of it was read</source>
      <translation>davon wurde kein Checkpoint gelesen</translation>
    </message>
    <message>
      <source>no column for {names}: the default is used</source>
      <translation>keine Spalte für {names}: Der Standardwert wird verwendet</translation>
    </message>
    <message>
      <source>no export yet</source>
      <translation>noch kein Export</translation>
    </message>
    <message>
      <source>no finite value</source>
      <translation>kein endlicher Wert</translation>
    </message>
    <message>
      <source>no functions of its own</source>
      <translation>keine eigenen Funktionen</translation>
    </message>
    <message>
      <source>no header line</source>
      <translation>keine Kopfzeile</translation>
    </message>
    <message>
      <source>no improvement</source>
      <translation>keine Verbesserung</translation>
    </message>
    <message>
      <source>no line of the file names them</source>
      <translation>keine Zeile der Datei nennt sie</translation>
    </message>
    <message>
      <source>no reason was recorded.</source>
      <translation>kein Grund wurde aufgezeichnet.</translation>
    </message>
    <message>
      <source>no sign of life</source>
      <translation>kein Lebenszeichen</translation>
    </message>
    <message>
      <source>no steps</source>
      <translation>keine Schritte</translation>
    </message>
    <message>
      <source>no tags</source>
      <translation>keine Tags</translation>
    </message>
    <message>
      <source>no value</source>
      <translation>keinen Wert</translation>
    </message>
    <message>
      <source>no values</source>
      <translation>keine Werte</translation>
    </message>
    <message>
      <source>none</source>
      <translation>keine</translation>
    </message>
    <message>
      <source>none of them</source>
      <translation>nichts davon</translation>
    </message>
    <message>
      <source>none: it remembers nothing</source>
      <translation>keine: er merkt sich nichts</translation>
    </message>
    <message>
      <source>none: needs your code</source>
      <translation>braucht Ihren Code</translation>
    </message>
    <message>
      <source>not built</source>
      <translation>nicht gebaut</translation>
    </message>
    <message>
      <source>not checked</source>
      <translation>nicht geprüft</translation>
    </message>
    <message>
      <source>not finite</source>
      <translation>nicht endlich</translation>
    </message>
    <message>
      <source>not in the checkpoint</source>
      <translation>nicht im Checkpoint</translation>
    </message>
    <message>
      <source>not known</source>
      <translation>nicht bekannt</translation>
    </message>
    <message>
      <source>not made</source>
      <translation>nicht durchgeführt</translation>
    </message>
    <message>
      <source>not needed</source>
      <translation>nicht nötig</translation>
    </message>
    <message>
      <source>not read: {names}</source>
      <translation>nicht gelesen: {names}</translation>
    </message>
    <message>
      <source>not run</source>
      <translation>nicht ausgeführt</translation>
    </message>
    <message>
      <source>not seen: {file} does not write the name out</source>
      <translation>nicht gefunden: In {file} steht der Name nicht ausgeschrieben</translation>
    </message>
    <message>
      <source>not trained yet</source>
      <translation>noch nicht trainiert</translation>
    </message>
    <message>
      <source>not usable</source>
      <translation>nicht nutzbar</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>nichts</translation>
    </message>
    <message>
      <source>nothing yet at this step</source>
      <translation>bei diesem Schritt noch nichts</translation>
    </message>
    <message>
      <source>nowhere</source>
      <translation>nirgends</translation>
    </message>
    <message>
      <source>number</source>
      <translation>Zahl</translation>
    </message>
    <message>
      <source>numbers</source>
      <translation>Zahlen</translation>
    </message>
    <message>
      <source>numbers, separated by commas</source>
      <translation>Zahlen, durch Kommas getrennt,</translation>
    </message>
    <message>
      <source>of a shape that these models do not take</source>
      <translation>von einer Form, die diese Modelle nicht annehmen</translation>
    </message>
    <message>
      <source>of shape {shape}</source>
      <translation>von der Form {shape}</translation>
    </message>
    <message>
      <source>of the choices</source>
      <translation>der Auswahl</translation>
    </message>
    <message>
      <source>off</source>
      <translation>aus</translation>
    </message>
    <message>
      <source>off by {most} at most</source>
      <translation>weicht um höchstens {most} ab</translation>
    </message>
    <message>
      <source>ok</source>
      <translation>in Ordnung</translation>
    </message>
    <message>
      <source>on {file}</source>
      <translation>an {file}</translation>
    </message>
    <message>
      <source>once</source>
      <translation>einmal</translation>
    </message>
    <message>
      <source>once, in order</source>
      <translation>einmal, der Reihe nach</translation>
    </message>
    <message>
      <source>one graph with several names</source>
      <translation>ein Graph mit mehreren Namen</translation>
    </message>
    <message>
      <source>one of {names}</source>
      <translation>eins von {names}</translation>
    </message>
    <message>
      <source>one tensor per feature</source>
      <translation>ein Tensor pro Feature</translation>
    </message>
    <message>
      <source>one value</source>
      <translation>ein Wert</translation>
    </message>
    <message>
      <source>one with a name that no op can have</source>
      <translation>eine mit einem Namen, den keine Op haben kann</translation>
    </message>
    <message>
      <source>only evaluation needs it</source>
      <translation>nur die Evaluation braucht sie</translation>
    </message>
    <message>
      <source>only one of them has it</source>
      <translation>nur einer von beiden hat sie</translation>
    </message>
    <message>
      <source>only read here; the values of its checkpoints stay there</source>
      <translation>wird hier nur gelesen; die Werte der Checkpoints bleiben dort</translation>
    </message>
    <message>
      <source>only {steps} steps are left</source>
      <translation>nur noch {steps} Schritte sind übrig</translation>
    </message>
    <message>
      <source>open</source>
      <translation>offen</translation>
    </message>
    <message>
      <source>ops</source>
      <translation>Ops</translation>
    </message>
    <message>
      <source>ops: {serve}</source>
      <translation>Ops: {serve}</translation>
    </message>
    <message>
      <source>ops: {train}, {evaluate}</source>
      <translation>Ops: {train}, {evaluate}</translation>
    </message>
    <message>
      <source>optimized</source>
      <translation>optimiert</translation>
    </message>
    <message>
      <source>optimizer</source>
      <translation>Optimierer</translation>
    </message>
    <message>
      <source>optimizer(params) must make a tf.compat.v1.train or a tf.keras.optimizers.legacy optimizer, not {module}.{kind}.</source>
      <translation>optimizer(params) muss einen Optimizer aus tf.compat.v1.train oder tf.keras.optimizers.legacy erzeugen, nicht {module}.{kind}.</translation>
    </message>
    <message>
      <source>or</source>
      <translation>oder</translation>
    </message>
    <message>
      <source>other shape: {shape} in the checkpoint</source>
      <translation>andere Form: {shape} im Checkpoint</translation>
    </message>
    <message>
      <source>other type: {dtype} in the checkpoint</source>
      <translation>anderer Typ: {dtype} im Checkpoint</translation>
    </message>
    <message>
      <source>other type: {type} in the checkpoint</source>
      <translation>anderer Typ: {type} im Checkpoint</translation>
    </message>
    <message>
      <source>output alias</source>
      <translation>Ausgabe-Alias</translation>
    </message>
    <message>
      <source>outputs are identical</source>
      <translation>Die Ausgaben sind identisch</translation>
    </message>
    <message>
      <source>outputs differ by at most {largest}</source>
      <translation>Die Ausgaben weichen um höchstens {largest} ab</translation>
    </message>
    <message>
      <source>outputs identical</source>
      <translation>Ausgaben identisch</translation>
    </message>
    <message>
      <source>page</source>
      <translation>Seite</translation>
    </message>
    <message>
      <source>param</source>
      <translation>Parameter</translation>
    </message>
    <message>
      <source>param_help explains "{name}", but there is no such param.</source>
      <translation>param_help erklärt „{name}“, aber diesen Parameter gibt es nicht.</translation>
    </message>
    <message>
      <source>params is a dict by name; {name!r} is not a name.</source>
      <translation>params ist ein dict nach Namen; {name!r} ist kein Name.</translation>
    </message>
    <message>
      <source>parity check failed</source>
      <translation>Paritätsprüfung fehlgeschlagen</translation>
    </message>
    <message>
      <source>parity check failed: outputs differ by up to {largest}</source>
      <translation>Paritätsprüfung fehlgeschlagen: Ausgaben weichen um bis zu {largest} ab</translation>
    </message>
    <message>
      <source>parse</source>
      <translation>parsen</translation>
    </message>
    <message>
      <source>parsed out of an Example</source>
      <translation>aus einem Example geparst</translation>
    </message>
    <message>
      <source>parses</source>
      <translation>parst</translation>
    </message>
    <message>
      <source>pass</source>
      <translation>bestanden</translation>
    </message>
    <message>
      <source>passed</source>
      <translation>bestanden</translation>
    </message>
    <message>
      <source>passed: outputs are identical</source>
      <translation>bestanden: Ausgaben sind identisch</translation>
    </message>
    <message>
      <source>passed: outputs differ by at most {most}</source>
      <translation>bestanden: Ausgaben weichen um höchstens {most} ab</translation>
    </message>
    <message>
      <source>paused</source>
      <translation>angehalten</translation>
    </message>
    <message>
      <source>per step</source>
      <translation>je Schritt</translation>
    </message>
    <message>
      <source>pin the checkpoint</source>
      <translation>den Checkpoint anheften</translation>
    </message>
    <message>
      <source>pinned</source>
      <translation>angeheftet</translation>
    </message>
    <message>
      <source>placeholder</source>
      <translation>Placeholder</translation>
    </message>
    <message>
      <source>plain</source>
      <translation>einfach</translation>
    </message>
    <message>
      <source>points</source>
      <translation>Punkte</translation>
    </message>
    <message>
      <source>precision</source>
      <translation>Precision</translation>
    </message>
    <message>
      <source>predicted</source>
      <translation>vorhergesagt</translation>
    </message>
    <message>
      <source>preprocess</source>
      <translation>preprocess</translation>
    </message>
    <message>
      <source>preprocess(features) must return features by name, {{name: tensor}}, not {kind}.</source>
      <translation>preprocess(features) muss Features nach Namen zurückgeben, {{name: tensor}}, nicht {kind}.</translation>
    </message>
    <message>
      <source>preprocess, while serving,</source>
      <translation>preprocess, beim Serving,</translation>
    </message>
    <message>
      <source>prints</source>
      <translation>gibt Text aus</translation>
    </message>
    <message>
      <source>process</source>
      <translation>Prozess</translation>
    </message>
    <message>
      <source>pruned</source>
      <translation>vorzeitig beendet</translation>
    </message>
    <message>
      <source>publishing the export</source>
      <translation>der Export wird bereitgestellt</translation>
    </message>
    <message>
      <source>question</source>
      <translation>Frage</translation>
    </message>
    <message>
      <source>random</source>
      <translation>zufällig</translation>
    </message>
    <message>
      <source>random seed</source>
      <translation>zufälliger Seed</translation>
    </message>
    <message>
      <source>read here</source>
      <translation>hier gelesen werden</translation>
    </message>
    <message>
      <source>read here, so nothing can start from it</source>
      <translation>hier gelesen werden, also kann damit nichts beginnen</translation>
    </message>
    <message>
      <source>read in {seconds} s</source>
      <translation>in {seconds} s gelesen</translation>
    </message>
    <message>
      <source>read the data</source>
      <translation>die Daten lesen</translation>
    </message>
    <message>
      <source>read the records</source>
      <translation>die Datensätze lesen</translation>
    </message>
    <message>
      <source>reading it</source>
      <translation>wird gelesen</translation>
    </message>
    <message>
      <source>reading…</source>
      <translation>wird gelesen…</translation>
    </message>
    <message>
      <source>reads files</source>
      <translation>liest Dateien</translation>
    </message>
    <message>
      <source>recall</source>
      <translation>Recall</translation>
    </message>
    <message>
      <source>receiver</source>
      <translation>Receiver</translation>
    </message>
    <message>
      <source>receiver key</source>
      <translation>Receiver-Schlüssel</translation>
    </message>
    <message>
      <source>receiver_tensors maps receiver keys to placeholders: what a request holds.</source>
      <translation>receiver_tensors ordnet Receiver-Schlüsseln placeholder zu: was eine Anfrage enthält.</translation>
    </message>
    <message>
      <source>receiver_tensors_alternatives are further ways into the same features: so one export can take both dense tensors and serialized Examples.</source>
      <translation>receiver_tensors_alternatives sind weitere Wege zu denselben Features: So kann ein Export sowohl dense-Tensoren als auch serialisierte Examples annehmen.</translation>
    </message>
    <message>
      <source>receivers</source>
      <translation>Receiver</translation>
    </message>
    <message>
      <source>receivers is a dict by name, not {kind}.</source>
      <translation>receivers ist ein dict nach Namen, nicht {kind}.</translation>
    </message>
    <message>
      <source>record damaged</source>
      <translation>Nachweis beschädigt</translation>
    </message>
    <message>
      <source>record {index} of the batch</source>
      <translation>Datensatz {index} des Batches</translation>
    </message>
    <message>
      <source>records</source>
      <translation>Datensätze</translation>
    </message>
    <message>
      <source>regression</source>
      <translation>Regression</translation>
    </message>
    <message>
      <source>remove old checkpoints</source>
      <translation>alte Checkpoints entfernen</translation>
    </message>
    <message>
      <source>required</source>
      <translation>erforderlich</translation>
    </message>
    <message>
      <source>restore {what}</source>
      <translation>{what} wiederherstellen</translation>
    </message>
    <message>
      <source>restored for evaluation</source>
      <translation>für die Evaluation wiederhergestellt werden</translation>
    </message>
    <message>
      <source>restored for training</source>
      <translation>für das Training wiederhergestellt werden</translation>
    </message>
    <message>
      <source>restored into this model</source>
      <translation>in diesem Modell wiederhergestellt werden</translation>
    </message>
    <message>
      <source>resumed</source>
      <translation>fortgesetzt</translation>
    </message>
    <message>
      <source>resuming, exporting</source>
      <translation>Fortsetzen, Export</translation>
    </message>
    <message>
      <source>rounding</source>
      <translation>Rundung</translation>
    </message>
    <message>
      <source>row {number}</source>
      <translation>Zeile {number}</translation>
    </message>
    <message>
      <source>row {row}, column {column}</source>
      <translation>Zeile {row}, Spalte {column}</translation>
    </message>
    <message>
      <source>rows that differ in length</source>
      <translation>verschieden lange Zeilen</translation>
    </message>
    <message>
      <source>run</source>
      <translation>Lauf</translation>
    </message>
    <message>
      <source>run without your code</source>
      <translation>laufen ohne Ihren Code</translation>
    </message>
    <message>
      <source>runs</source>
      <translation>Läufe</translation>
    </message>
    <message>
      <source>runs Python</source>
      <translation>führt Python aus</translation>
    </message>
    <message>
      <source>runs code it brings</source>
      <translation>führt mitgebrachten Code aus</translation>
    </message>
    <message>
      <source>runs this graph once per batch of the evaluation records, then stops.</source>
      <translation>lässt diesen Graphen einmal je Batch der Evaluationsdatensätze laufen und endet dann.</translation>
    </message>
    <message>
      <source>runs this graph thousands of times; a step is one time.</source>
      <translation>lässt diesen Graphen tausendfach laufen; ein Schritt ist einmal.</translation>
    </message>
    <message>
      <source>save a checkpoint</source>
      <translation>einen Checkpoint speichern</translation>
    </message>
    <message>
      <source>save evaluations in {folder}</source>
      <translation>Evaluationen in {folder} speichern</translation>
    </message>
    <message>
      <source>save the answers</source>
      <translation>die Antworten speichern</translation>
    </message>
    <message>
      <source>save the test case</source>
      <translation>den Testfall speichern</translation>
    </message>
    <message>
      <source>save {name}</source>
      <translation>{name} speichern</translation>
    </message>
    <message>
      <source>saved_model_cli takes no input that is named {alias}.</source>
      <translation>saved_model_cli nimmt keine Eingabe mit dem Namen {alias}.</translation>
    </message>
    <message>
      <source>saving</source>
      <translation>speichert</translation>
    </message>
    <message>
      <source>says how wrong the answers are against {labels}, as one number. Training makes it smaller.</source>
      <translation>sagt als eine Zahl, wie falsch die Antworten gegenüber {labels} sind. Das Training macht sie kleiner.</translation>
    </message>
    <message>
      <source>says how wrong the answers are, as one number. Training makes it smaller.</source>
      <translation>sagt als eine Zahl, wie falsch die Antworten sind. Das Training macht sie kleiner.</translation>
    </message>
    <message>
      <source>schema must be a FeatureSchema, not {kind}.</source>
      <translation>schema muss ein FeatureSchema sein, nicht {kind}.</translation>
    </message>
    <message>
      <source>seed {seed}</source>
      <translation>Seed {seed}</translation>
    </message>
    <message>
      <source>semicolon-separated</source>
      <translation>durch Semikolons getrennt</translation>
    </message>
    <message>
      <source>sequence</source>
      <translation>Sequenz</translation>
    </message>
    <message>
      <source>sequence of words</source>
      <translation>Sequenz von Wörtern</translation>
    </message>
    <message>
      <source>serving, predicting</source>
      <translation>Serving, Vorhersagen</translation>
    </message>
    <message>
      <source>serving_default is the signature that a client gets who names none. It is a copy of one of the others; which one is chosen in the Export dialog, or with --default on the command line.</source>
      <translation>serving_default ist die Signatur für Clients, die keine nennen. Sie ist eine Kopie einer der anderen; welcher, wird im Exportdialog oder mit --default auf der Kommandozeile gewählt.</translation>
    </message>
    <message>
      <source>serving_default is to be "{default}", which is not among {chosen}.</source>
      <translation>serving_default soll „{default}“ sein; das ist keiner von {chosen}.</translation>
    </message>
    <message>
      <source>serving_default is {title}</source>
      <translation>serving_default ist {title}</translation>
    </message>
    <message>
      <source>set when the run was started</source>
      <translation>beim Start des Laufs gesetzt</translation>
    </message>
    <message>
      <source>setting</source>
      <translation>Einstellung</translation>
    </message>
    <message>
      <source>shape</source>
      <translation>Form</translation>
    </message>
    <message>
      <source>shape {shape}: a sequence has (None,), or (None, 3) for three values a step</source>
      <translation>Form {shape}: Eine Sequenz hat (None,), oder (None, 3) für drei Werte je Schritt</translation>
    </message>
    <message>
      <source>shape {shape}: every size must be 1 or more</source>
      <translation>Form {shape}: Jede Größe muss mindestens 1 sein</translation>
    </message>
    <message>
      <source>shape {shape}: only the first size may be None, of variable length</source>
      <translation>Form {shape}: Nur die erste Größe darf None sein, also von variabler Länge</translation>
    </message>
    <message>
      <source>shuffled</source>
      <translation>gemischt</translation>
    </message>
    <message>
      <source>signal {number}</source>
      <translation>Signal {number}</translation>
    </message>
    <message>
      <source>signature</source>
      <translation>Signatur</translation>
    </message>
    <message>
      <source>signature {name}</source>
      <translation>Signatur {name}</translation>
    </message>
    <message>
      <source>signature_def of a SavedModel maps names to signatures: input aliases to output aliases.</source>
      <translation>signature_def eines SavedModel ordnet Namen Signaturen zu: Eingabe-Aliasse zu Ausgabe-Aliassen.</translation>
    </message>
    <message>
      <source>signatures to {methods}</source>
      <translation>Signaturen für {methods}</translation>
    </message>
    <message>
      <source>skipped</source>
      <translation>übersprungen</translation>
    </message>
    <message>
      <source>smoothed</source>
      <translation>geglättet</translation>
    </message>
    <message>
      <source>start the sweep</source>
      <translation>den Sweep starten</translation>
    </message>
    <message>
      <source>start {path}</source>
      <translation>{path} starten</translation>
    </message>
    <message>
      <source>started {age} ago</source>
      <translation>vor {age} gestartet</translation>
    </message>
    <message>
      <source>starting</source>
      <translation>startet</translation>
    </message>
    <message>
      <source>stated probability</source>
      <translation>angegebene Wahrscheinlichkeit</translation>
    </message>
    <message>
      <source>status {status}</source>
      <translation>Status {status}</translation>
    </message>
    <message>
      <source>step</source>
      <translation>Schritt</translation>
    </message>
    <message>
      <source>step must be above 0, not {step}</source>
      <translation>step muss größer als 0 sein, nicht {step}</translation>
    </message>
    <message>
      <source>step {step}</source>
      <translation>Schritt {step}</translation>
    </message>
    <message>
      <source>step {step}  ·  best</source>
      <translation>Schritt {step}  ·  bester</translation>
    </message>
    <message>
      <source>step {step}  ·  {version}</source>
      <translation>Schritt {step}  ·  {version}</translation>
    </message>
    <message>
      <source>step {step} · {median} ({low} … {high})</source>
      <translation>Schritt {step} · {median} ({low} … {high})</translation>
    </message>
    <message>
      <source>step {step} · {version}</source>
      <translation>Schritt {step} · {version}</translation>
    </message>
    <message>
      <source>step {step}, value {place}</source>
      <translation>Schritt {step}, Wert {place}</translation>
    </message>
    <message>
      <source>steps</source>
      <translation>Schritte</translation>
    </message>
    <message>
      <source>steps of lists of {values}</source>
      <translation>Schritte mit Listen: {values}</translation>
    </message>
    <message>
      <source>steps of {values}</source>
      <translation>Schritte: {values}</translation>
    </message>
    <message>
      <source>steps per second</source>
      <translation>Schritte pro Sekunde</translation>
    </message>
    <message>
      <source>stop</source>
      <translation>beenden</translation>
    </message>
    <message>
      <source>stop after the next evaluation</source>
      <translation>nach der nächsten Evaluation beenden</translation>
    </message>
    <message>
      <source>stopped</source>
      <translation>beendet</translation>
    </message>
    <message>
      <source>stopped before it was asked</source>
      <translation>vor der Abfrage gestoppt</translation>
    </message>
    <message>
      <source>stopped early</source>
      <translation>früh beendet</translation>
    </message>
    <message>
      <source>stopping</source>
      <translation>wird beendet</translation>
    </message>
    <message>
      <source>stops after the next evaluation</source>
      <translation>endet nach der nächsten Evaluation</translation>
    </message>
    <message>
      <source>stored_as "float" is for float64</source>
      <translation>stored_as "float" ist für float64</translation>
    </message>
    <message>
      <source>such as</source>
      <translation>etwa</translation>
    </message>
    <message>
      <source>tab-separated</source>
      <translation>durch Tabulatoren getrennt</translation>
    </message>
    <message>
      <source>taken</source>
      <translation>übernommen</translation>
    </message>
    <message>
      <source>taken from {name}</source>
      <translation>übernommen von {name}</translation>
    </message>
    <message>
      <source>takes</source>
      <translation>nimmt</translation>
    </message>
    <message>
      <source>takes one tensor per feature, each under the feature's own name.</source>
      <translation>nimmt einen Tensor je Feature, jeden unter dem Namen des Features.</translation>
    </message>
    <message>
      <source>takes what preprocess would return, from a client that has done that work.</source>
      <translation>nimmt, was preprocess zurückgeben würde, von einem Client, der diese Arbeit erledigt hat.</translation>
    </message>
    <message>
      <source>takes what the experiment's own receiver of this name declares.</source>
      <translation>nimmt, was der eigene Receiver dieses Namens im Experiment deklariert.</translation>
    </message>
    <message>
      <source>tell the other tasks</source>
      <translation>die anderen Tasks benachrichtigen</translation>
    </message>
    <message>
      <source>tensor in the graph</source>
      <translation>Tensor im Graphen</translation>
    </message>
    <message>
      <source>tensorflow_model_server listens at every network interface and has no option against it, so that other machines could ask it too. A container listens here alone.</source>
      <translation>tensorflow_model_server lauscht an jeder Netzwerkschnittstelle und hat keine Option dagegen; auch andere Rechner könnten ihn abfragen. Ein Container lauscht nur hier.</translation>
    </message>
    <message>
      <source>text</source>
      <translation>Text</translation>
    </message>
    <message>
      <source>text that is not Unicode</source>
      <translation>Text, der kein Unicode ist</translation>
    </message>
    <message>
      <source>texts</source>
      <translation>Texte</translation>
    </message>
    <message>
      <source>texts, separated by commas, or a JSON list such as ["a", "b"]</source>
      <translation>Texte, durch Kommas getrennt, oder eine JSON-Liste wie ["a", "b"]</translation>
    </message>
    <message>
      <source>tf.contrib ended with TensorFlow 1; the command adapt says what to write instead</source>
      <translation>tf.contrib endete mit TensorFlow 1; der Befehl adapt sagt, was stattdessen zu schreiben ist</translation>
    </message>
    <message>
      <source>tf.saved_model.DEFAULT_SERVING_SIGNATURE_DEF_KEY is the text "serving_default": the signature that a client gets who names none.</source>
      <translation>tf.saved_model.DEFAULT_SERVING_SIGNATURE_DEF_KEY ist der Text "serving_default": die Signatur für Clients, die keine nennen.</translation>
    </message>
    <message>
      <source>tf.train.Checkpoint or Keras wrote it, and it has no step in its name, such as model.ckpt-300.</source>
      <translation>tf.train.Checkpoint oder Keras hat ihn geschrieben, und sein Name enthält keinen Schritt, wie etwa model.ckpt-300.</translation>
    </message>
    <message>
      <source>tf.train.Checkpoint or Keras wrote it, without a global step, so an Estimator cannot restore it.</source>
      <translation>tf.train.Checkpoint oder Keras hat ihn ohne global_step geschrieben; ein Estimator kann ihn deshalb nicht wiederherstellen.</translation>
    </message>
    <message numerus="yes">
      <source>tf.train.{name} · {n} bytes</source>
      <translation>
        <numerusform>tf.train.{name} · {n} Byte</numerusform>
        <numerusform>tf.train.{name} · {n} Bytes</numerusform>
      </translation>
    </message>
    <message>
      <source>that is faster for this model</source>
      <translation>das ist bei diesem Modell schneller</translation>
    </message>
    <message>
      <source>the Python package of that database is not installed. Install it.</source>
      <translation>das Python-Paket dieser Datenbank ist nicht installiert. Installieren Sie es.</translation>
    </message>
    <message>
      <source>the SavedModel {name}</source>
      <translation>SavedModel {name}</translation>
    </message>
    <message>
      <source>the Workbench</source>
      <translation>die Workbench</translation>
    </message>
    <message>
      <source>the Workbench: made from your schema</source>
      <translation>die Workbench: aus Ihrem Schema erstellt</translation>
    </message>
    <message>
      <source>the Workbench: the length of a feature of variable length</source>
      <translation>die Workbench: die Länge eines Features variabler Länge</translation>
    </message>
    <message>
      <source>the Workbench: the name of the receiver that feeds it</source>
      <translation>die Workbench: der Name des Receivers, der sie versorgt</translation>
    </message>
    <message>
      <source>the Workbench: the word that TensorFlow's own parsing receiver uses</source>
      <translation>die Workbench: das Wort, das der Parsing-Receiver von TensorFlow verwendet</translation>
    </message>
    <message>
      <source>the best value of each run; a click on a title sorts</source>
      <translation>der beste Wert jedes Laufs; ein Klick auf eine Überschrift sortiert</translation>
    </message>
    <message>
      <source>the best, else the latest</source>
      <translation>der beste, sonst der neueste</translation>
    </message>
    <message>
      <source>the check</source>
      <translation>die Prüfung</translation>
    </message>
    <message>
      <source>the checkpoint {name}</source>
      <translation>Checkpoint {name}</translation>
    </message>
    <message>
      <source>the checksum of {name} is wrong</source>
      <translation>die Prüfsumme von {name} ist falsch</translation>
    </message>
    <message>
      <source>the default does not fit: {error}</source>
      <translation>der Vorgabewert passt nicht: {error}</translation>
    </message>
    <message>
      <source>the default is bytes that are no UTF-8 text</source>
      <translation>der Vorgabewert besteht aus Bytes, die kein UTF-8-Text sind</translation>
    </message>
    <message>
      <source>the dense receiver: the feature key, taken over</source>
      <translation>der Receiver dense: der übernommene Feature-Schlüssel</translation>
    </message>
    <message>
      <source>the disk is full. Free some space and try again.</source>
      <translation>Der Datenträger ist voll. Schaffen Sie Platz, und versuchen Sie es erneut.</translation>
    </message>
    <message>
      <source>the disk is read-only. Choose another folder.</source>
      <translation>Der Datenträger ist schreibgeschützt. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
      <source>the evaluation "{name}"</source>
      <translation>die Evaluation „{name}“</translation>
    </message>
    <message>
      <source>the evaluation data</source>
      <translation>die Evaluationsdaten</translation>
    </message>
    <message>
      <source>the experiment has no preprocess</source>
      <translation>das Experiment hat kein preprocess</translation>
    </message>
    <message>
      <source>the experiment turns TensorFlow 2's control flow off</source>
      <translation>das Experiment schaltet den Kontrollfluss von TensorFlow 2 ab</translation>
    </message>
    <message>
      <source>the experiment {name}</source>
      <translation>das Experiment {name}</translation>
    </message>
    <message>
      <source>the export</source>
      <translation>der Export</translation>
    </message>
    <message>
      <source>the first batches of an input_fn</source>
      <translation>die ersten Batches einer input_fn</translation>
    </message>
    <message>
      <source>the first record of the batch</source>
      <translation>der erste Datensatz des Batches</translation>
    </message>
    <message numerus="yes">
      <source>the first {most} of {n} rows</source>
      <translation>
        <numerusform>die ersten {most} von {n} Zeile</numerusform>
        <numerusform>die ersten {most} von {n} Zeilen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>the first {n} rows of {data}</source>
      <translation>
        <numerusform>die erste Zeile ({n}): {data}</numerusform>
        <numerusform>die ersten {n} Zeilen: {data}</numerusform>
      </translation>
    </message>
    <message>
      <source>the graph is built with this value</source>
      <translation>der Graph wird mit diesem Wert gebaut</translation>
    </message>
    <message>
      <source>the head</source>
      <translation>der Head</translation>
    </message>
    <message>
      <source>the head, which you chose</source>
      <translation>der Head, den Sie gewählt haben</translation>
    </message>
    <message>
      <source>the layers that are named so</source>
      <translation>die Schichten dieses Namens</translation>
    </message>
    <message>
      <source>the metric above</source>
      <translation>die Metrik oben</translation>
    </message>
    <message>
      <source>the model</source>
      <translation>das Modell</translation>
    </message>
    <message>
      <source>the model has a loop of TensorFlow 1</source>
      <translation>das Modell hat eine Schleife von TensorFlow 1</translation>
    </message>
    <message>
      <source>the model has a placeholder</source>
      <translation>das Modell hat einen placeholder</translation>
    </message>
    <message>
      <source>the model has a staging area, which a copy would not share</source>
      <translation>das Modell hat eine Staging Area, die eine Kopie nicht teilen würde</translation>
    </message>
    <message>
      <source>the model has variables of TensorFlow 1 (references)</source>
      <translation>das Modell hat Variablen von TensorFlow 1 (Referenzen)</translation>
    </message>
    <message>
      <source>the model runs Python code eagerly (tf.py_function or a debugger)</source>
      <translation>das Modell führt Python-Code im Eager-Modus aus (tf.py_function oder ein Debugger)</translation>
    </message>
    <message>
      <source>the model's {hook} looks at every step</source>
      <translation>{hook} des Modells betrachtet jeden Schritt</translation>
    </message>
    <message>
      <source>the model: a key of its export_outputs</source>
      <translation>das Modell: ein Schlüssel seiner export_outputs</translation>
    </message>
    <message>
      <source>the model_fn returned something other than a tf.estimator.EstimatorSpec; its last line may lack a `return`</source>
      <translation>die model_fn gab etwas anderes als eine tf.estimator.EstimatorSpec zurück; vielleicht fehlt in ihrer letzten Zeile ein `return`</translation>
    </message>
    <message>
      <source>the receiver</source>
      <translation>der Receiver</translation>
    </message>
    <message>
      <source>the receiver key of it</source>
      <translation>sein Receiver-Schlüssel</translation>
    </message>
    <message>
      <source>the receiver that feeds it</source>
      <translation>der Receiver, der sie versorgt</translation>
    </message>
    <message>
      <source>the rest</source>
      <translation>der Rest</translation>
    </message>
    <message>
      <source>the run</source>
      <translation>der Lauf</translation>
    </message>
    <message>
      <source>the same input</source>
      <translation>dieselbe Eingabe</translation>
    </message>
    <message>
      <source>the same numbers</source>
      <translation>dieselben Zahlen</translation>
    </message>
    <message>
      <source>the same records every time</source>
      <translation>jedes Mal dieselben Datensätze</translation>
    </message>
    <message>
      <source>the same value everywhere</source>
      <translation>überall derselbe Wert</translation>
    </message>
    <message>
      <source>the same, under another name</source>
      <translation>dieselbe unter anderem Namen</translation>
    </message>
    <message>
      <source>the schema</source>
      <translation>das Schema</translation>
    </message>
    <message>
      <source>the script asks for something to be typed, and nobody can answer it here; write the answer into the script, or let it take an argument</source>
      <translation>das Skript fragt nach einer Eingabe, und hier kann niemand antworten; schreiben Sie die Antwort in das Skript, oder lassen Sie es ein Argument nehmen</translation>
    </message>
    <message>
      <source>the script ended itself before it trained, with sys.exit({code!r}).</source>
      <translation>Das Skript hat sich mit sys.exit({code!r}) beendet, bevor es trainierte.</translation>
    </message>
    <message>
      <source>the script ended itself before it trained: {reason}.</source>
      <translation>Das Skript hat sich beendet, bevor es trainierte: {reason}.</translation>
    </message>
    <message>
      <source>the script reads an argument that it was not given.</source>
      <translation>Das Skript liest ein Argument, das ihm nicht übergeben wurde.</translation>
    </message>
    <message>
      <source>the shape {shape} is declared</source>
      <translation>deklariert ist die Form {shape}</translation>
    </message>
    <message>
      <source>the table of this model's names: who decided each, and its place in requests, answers and the graph</source>
      <translation>die Tabelle der Namen dieses Modells: wer jeden bestimmt hat und wo er in Anfragen, Antworten und im Graphen steht</translation>
    </message>
    <message>
      <source>the tensors that preprocess returns</source>
      <translation>die Tensoren, die preprocess zurückgibt</translation>
    </message>
    <message>
      <source>the time it is made</source>
      <translation>der Zeitpunkt der Erstellung</translation>
    </message>
    <message>
      <source>the vocabulary holds a value that is out of range for {dtype}</source>
      <translation>das Vokabular enthält einen Wert außerhalb des Bereichs von {dtype}</translation>
    </message>
    <message>
      <source>the vocabulary holds a value twice</source>
      <translation>das Vokabular enthält einen Wert doppelt</translation>
    </message>
    <message>
      <source>the vocabulary of {dtype} holds {kind} values</source>
      <translation>das Vokabular von {dtype} enthält Werte vom Typ {kind}</translation>
    </message>
    <message numerus="yes">
      <source>the {n} runs</source>
      <translation>
        <numerusform>der {n} Lauf</numerusform>
        <numerusform>die {n} Läufe</numerusform>
      </translation>
    </message>
    <message>
      <source>there is no such receiver</source>
      <translation>einen solchen Receiver gibt es nicht</translation>
    </message>
    <message>
      <source>there is no {key!r}{hint}</source>
      <translation>{key!r} gibt es nicht{hint}</translation>
    </message>
    <message>
      <source>there is no {key}</source>
      <translation>{key} gibt es nicht</translation>
    </message>
    <message>
      <source>they take other inputs</source>
      <translation>ihre Eingaben unterscheiden sich</translation>
    </message>
    <message>
      <source>this TensorFlow has no tf.estimator.{name}</source>
      <translation>dieses TensorFlow hat kein tf.estimator.{name}</translation>
    </message>
    <message>
      <source>this TensorFlow has no tf.estimator.{name}: boosted trees went to TensorFlow Decision Forests, whose models are Keras models, not Estimators</source>
      <translation>dieses TensorFlow hat kein tf.estimator.{name}: Boosted Trees sind in TensorFlow Decision Forests zu finden, deren Modelle Keras-Modelle sind, keine Estimators</translation>
    </message>
    <message>
      <source>this keeps {covered}</source>
      <translation>damit bleibt {covered}</translation>
    </message>
    <message>
      <source>thread</source>
      <translation>Thread</translation>
    </message>
    <message>
      <source>to</source>
      <translation>bis</translation>
    </message>
    <message>
      <source>to the model</source>
      <translation>zum Modell</translation>
    </message>
    <message>
      <source>tpe learns from the trials so far; random draws; grid tries every combination.</source>
      <translation>tpe lernt aus den bisherigen Versuchen; random würfelt; grid probiert jede Kombination.</translation>
    </message>
    <message>
      <source>train</source>
      <translation>Training</translation>
    </message>
    <message>
      <source>train {value}</source>
      <translation>Training {value}</translation>
    </message>
    <message>
      <source>training</source>
      <translation>im Training</translation>
    </message>
    <message>
      <source>training is the number of a training of the script, from 1, not "{value}".</source>
      <translation>training ist die Nummer eines Trainings des Skripts, ab 1, nicht „{value}“.</translation>
    </message>
    <message>
      <source>trial {number}</source>
      <translation>Versuch {number}</translation>
    </message>
    <message>
      <source>true or false</source>
      <translation>true oder false</translation>
    </message>
    <message>
      <source>true ↓   predicted →</source>
      <translation>wahr ↓   vorhergesagt →</translation>
    </message>
    <message>
      <source>type to search</source>
      <translation>zum Suchen tippen</translation>
    </message>
    <message>
      <source>unexpected field {number}</source>
      <translation>unerwartetes Feld {number}</translation>
    </message>
    <message>
      <source>unknown</source>
      <translation>unbekannt</translation>
    </message>
    <message>
      <source>up to {number}</source>
      <translation>bis {number}</translation>
    </message>
    <message>
      <source>uses the network</source>
      <translation>nutzt das Netzwerk</translation>
    </message>
    <message>
      <source>value</source>
      <translation>Wert</translation>
    </message>
    <message>
      <source>values of true or false</source>
      <translation>Werte true oder false</translation>
    </message>
    <message>
      <source>variable {name} has no value: it was neither initialized nor restored</source>
      <translation>Variable {name} hat keinen Wert: Sie wurde weder initialisiert noch wiederhergestellt</translation>
    </message>
    <message>
      <source>varies</source>
      <translation>variiert</translation>
    </message>
    <message>
      <source>version {version}, {took}</source>
      <translation>Version {version}, {took}</translation>
    </message>
    <message>
      <source>warm start from {origin} ({taken} of {of})</source>
      <translation>Warmstart mit {origin} ({taken} von {of})</translation>
    </message>
    <message>
      <source>warning</source>
      <translation>Warnung</translation>
    </message>
    <message>
      <source>weight</source>
      <translation>Gewicht</translation>
    </message>
    <message>
      <source>what a client sends</source>
      <translation>was ein Client sendet</translation>
    </message>
    <message>
      <source>what a client sends ({signatures})</source>
      <translation>was ein Client sendet ({signatures})</translation>
    </message>
    <message>
      <source>what comes back</source>
      <translation>was zurückkommt</translation>
    </message>
    <message>
      <source>what it is</source>
      <translation>was es ist</translation>
    </message>
    <message>
      <source>what model_fn reads</source>
      <translation>was model_fn liest</translation>
    </message>
    <message>
      <source>what the experiment's own receiver takes</source>
      <translation>was der eigene Receiver des Experiments annimmt</translation>
    </message>
    <message>
      <source>whoever made the export</source>
      <translation>wer den Export erstellt hat</translation>
    </message>
    <message>
      <source>whole number</source>
      <translation>ganze Zahl</translation>
    </message>
    <message>
      <source>whole numbers</source>
      <translation>ganze Zahlen</translation>
    </message>
    <message>
      <source>whole numbers, separated by commas</source>
      <translation>ganze Zahlen, durch Kommas getrennt,</translation>
    </message>
    <message>
      <source>word</source>
      <translation>Begriff</translation>
    </message>
    <message>
      <source>would stop</source>
      <translation>würde enden</translation>
    </message>
    <message>
      <source>write the copy</source>
      <translation>die Kopie schreiben</translation>
    </message>
    <message>
      <source>write the experiment</source>
      <translation>das Experiment schreiben</translation>
    </message>
    <message>
      <source>write the export</source>
      <translation>den Export schreiben</translation>
    </message>
    <message>
      <source>write the records</source>
      <translation>die Datensätze schreiben</translation>
    </message>
    <message>
      <source>write the warm-up requests</source>
      <translation>die Aufwärmanfragen schreiben</translation>
    </message>
    <message>
      <source>write {name}</source>
      <translation>{name} schreiben</translation>
    </message>
    <message>
      <source>write {new}</source>
      <translation>schreiben Sie {new}</translation>
    </message>
    <message>
      <source>writes files</source>
      <translation>schreibt Dateien</translation>
    </message>
    <message>
      <source>writing the warm-up requests</source>
      <translation>die Aufwärmanfragen werden geschrieben</translation>
    </message>
    <message>
      <source>x axis</source>
      <translation>x-Achse</translation>
    </message>
    <message>
      <source>x: clock</source>
      <translation>x: Uhrzeit</translation>
    </message>
    <message>
      <source>x: epoch</source>
      <translation>x: Epoche</translation>
    </message>
    <message>
      <source>x: step</source>
      <translation>x: Schritt</translation>
    </message>
    <message>
      <source>x: time</source>
      <translation>x: Zeit</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>ja</translation>
    </message>
    <message>
      <source>yes or no</source>
      <translation>yes oder no</translation>
    </message>
    <message>
      <source>yes: runs without your code</source>
      <translation>ja: läuft ohne Ihren Code</translation>
    </message>
    <message>
      <source>yes: training can resume</source>
      <translation>ja: fortsetzbar</translation>
    </message>
    <message>
      <source>you</source>
      <translation>Sie</translation>
    </message>
    <message>
      <source>you may not read it. Change its permissions, or choose another file.</source>
      <translation>Sie dürfen die Datei nicht lesen. Ändern Sie ihre Zugriffsrechte oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
      <source>you may not write there. Choose another folder or change its permissions.</source>
      <translation>Sie dürfen dort nicht schreiben. Wählen Sie einen anderen Ordner, oder ändern Sie dessen Rechte.</translation>
    </message>
    <message>
      <source>you; the file is not here, so the line is not known</source>
      <translation>Sie; die Datei liegt nicht hier, die Zeile ist daher unbekannt</translation>
    </message>
    <message>
      <source>you; {file} does not write the name out</source>
      <translation>Sie; in {file} steht der Name nicht ausgeschrieben</translation>
    </message>
    <message>
      <source>your Experiment</source>
      <translation>Ihr Experiment</translation>
    </message>
    <message>
      <source>your code</source>
      <translation>Ihr Code</translation>
    </message>
    <message>
      <source>your data</source>
      <translation>Ihre Daten</translation>
    </message>
    <message>
      <source>your function</source>
      <translation>Ihre Funktion</translation>
    </message>
    <message>
      <source>your input_fn</source>
      <translation>Ihre input_fn</translation>
    </message>
    <message>
      <source>your params</source>
      <translation>Ihre Parameter</translation>
    </message>
    <message>
      <source>your preprocess, which returns it</source>
      <translation>Ihr preprocess, das ihn zurückgibt</translation>
    </message>
    <message>
      <source>your receiver {name}</source>
      <translation>Ihr Receiver {name}</translation>
    </message>
    <message>
      <source>your receiver {name} makes the features of it</source>
      <translation>Ihr Receiver {name} erzeugt daraus die Features</translation>
    </message>
    <message>
      <source>your schema</source>
      <translation>Ihr Schema</translation>
    </message>
    <message>
      <source>yours to read and change</source>
      <translation>zum Lesen und Ändern</translation>
    </message>
    <message>
      <source>zeros</source>
      <translation>Nullen</translation>
    </message>
    <message>
      <source>{alias} has the shape {shape}, not {wanted}.</source>
      <translation>{alias} hat die Form {shape}, nicht {wanted}.</translation>
    </message>
    <message>
      <source>{alias} holds numbers, and the case expects something else.</source>
      <translation>{alias} enthält Zahlen, der Testfall erwartet aber etwas anderes.</translation>
    </message>
    <message>
      <source>{changes} in {places}</source>
      <translation>{changes} in {places}</translation>
    </message>
    <message numerus="yes">
      <source>{changes}, and {n} more</source>
      <translation>
        <numerusform>{changes} und {n} weitere</numerusform>
        <numerusform>{changes} und {n} weitere</numerusform>
      </translation>
    </message>
    <message>
      <source>{chief} did not begin within {seconds} s. Start it, and check that all tasks of the cluster see the same folder {folder}.</source>
      <translation>{chief} hat nicht innerhalb von {seconds} s begonnen. Starten Sie ihn, und prüfen Sie, dass alle Aufgaben des Clusters denselben Ordner {folder} sehen.</translation>
    </message>
    <message>
      <source>{code_file} cannot be read: {reason}.</source>
      <translation>{code_file} lässt sich nicht lesen: {reason}.</translation>
    </message>
    <message>
      <source>{count} and counting, {share}</source>
      <translation>bisher {count}, {share}</translation>
    </message>
    <message>
      <source>{count} at once</source>
      <translation>{count} gleichzeitig</translation>
    </message>
    <message>
      <source>{count} batches were trained on without the step advancing, so Max steps is never reached: the model's train_op does not count its steps. Give it the step: minimize(loss, tf.compat.v1.train.get_global_step()); for a Keras optimizer, set its iterations to that.</source>
      <translation>Es wurde mit {count} Batches trainiert, ohne dass der Schrittzähler vorrückte; „Max. Schritte“ wird deshalb nie erreicht: Die train_op des Modells zählt ihre Schritte nicht. Geben Sie ihr den Schritt: minimize(loss, tf.compat.v1.train.get_global_step()); bei einem Keras-Optimierer setzen Sie dessen iterations darauf.</translation>
    </message>
    <message>
      <source>{count} bytes</source>
      <translation>{count} Bytes</translation>
    </message>
    <message>
      <source>{count} different values</source>
      <translation>{count} verschiedene Werte</translation>
    </message>
    <message>
      <source>{count} different: {values}, ...</source>
      <translation>{count} verschiedene: {values}, ...</translation>
    </message>
    <message>
      <source>{count} evaluation records</source>
      <translation>{count} Evaluationsdatensätze</translation>
    </message>
    <message>
      <source>{count} failed</source>
      <translation>{count} fehlgeschlagen</translation>
    </message>
    <message>
      <source>{count} features are too many for a file that lists each of them: at most {most}. Leave some out, or keep them as one list in each record.</source>
      <translation>{count} Features sind zu viele für eine Datei, die jedes einzeln nennt: höchstens {most}. Lassen Sie einige weg, oder halten Sie sie in jedem Datensatz als eine Liste.</translation>
    </message>
    <message>
      <source>{count} finished</source>
      <translation>{count} fertig</translation>
    </message>
    <message>
      <source>{count} of class {true}, predicted as {predicted}</source>
      <translation>{count} der Klasse {true}, als {predicted} vorhergesagt</translation>
    </message>
    <message>
      <source>{count} of {total}</source>
      <translation>{count} von {total}</translation>
    </message>
    <message>
      <source>{count} pruned</source>
      <translation>{count} vorzeitig beendet</translation>
    </message>
    <message>
      <source>{count} running</source>
      <translation>{count} laufen</translation>
    </message>
    <message>
      <source>{count} to be resumed</source>
      <translation>{count} fortzusetzen</translation>
    </message>
    <message>
      <source>{count} values are NaN or infinite</source>
      <translation>{count} Werte sind NaN oder unendlich</translation>
    </message>
    <message>
      <source>{count} values; most of them, {most}, between {low} and {high}</source>
      <translation>{count} Werte; die meisten davon, {most}, zwischen {low} und {high}</translation>
    </message>
    <message>
      <source>{delimiter}-separated</source>
      <translation>durch {delimiter} getrennt</translation>
    </message>
    <message numerus="yes">
      <source>{differ} of {n} values differ</source>
      <translation>
        <numerusform>{differ} von {n} Wert weicht ab</numerusform>
        <numerusform>{differ} von {n} Werten weichen ab</numerusform>
      </translation>
    </message>
    <message>
      <source>{distinct} different texts in {count} rows</source>
      <translation>{distinct} verschiedene Texte in {count} Zeilen</translation>
    </message>
    <message numerus="yes">
      <source>{done} of {n} rows</source>
      <translation>
        <numerusform>{done} von {n} Zeile</numerusform>
        <numerusform>{done} von {n} Zeilen</numerusform>
      </translation>
    </message>
    <message>
      <source>{encoding} image of {width} x {height} pixels</source>
      <translation>{encoding}-Bild mit {width} x {height} Pixeln</translation>
    </message>
    <message>
      <source>{encoding} images of different sizes</source>
      <translation>{encoding}-Bilder verschiedener Größe</translation>
    </message>
    <message>
      <source>{error} (row {number})</source>
      <translation>{error} (Zeile {number})</translation>
    </message>
    <message>
      <source>{error} Enter where to cut.</source>
      <translation>{error} Geben Sie ein, wo geteilt werden soll.</translation>
    </message>
    <message>
      <source>{experiment} / {run}, {age} ago</source>
      <translation>{experiment} / {run}, vor {age}</translation>
    </message>
    <message>
      <source>{failed} of {count} fail</source>
      <translation>{failed} von {count} nicht bestanden</translation>
    </message>
    <message>
      <source>{failed} of {count} test cases fail on export {version}.</source>
      <translation>{failed} von {count} Testfällen werden von Export {version} nicht bestanden.</translation>
    </message>
    <message>
      <source>{few} of its {all} ops bring the features.</source>
      <translation>{few} seiner {all} Ops liefern die Features.</translation>
    </message>
    <message>
      <source>{file} cannot be read: it holds no JSON object. {remedy}</source>
      <translation>{file} kann nicht gelesen werden: Sie enthält kein JSON-Objekt. {remedy}</translation>
    </message>
    <message>
      <source>{file} cannot be read: {reason}.</source>
      <translation>{file} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
      <source>{file} cannot be read: {reason}. {remedy}</source>
      <translation>{file} kann nicht gelesen werden: {reason}. {remedy}</translation>
    </message>
    <message>
      <source>{file} cannot be used: {path!r} does not lie directly in {home}. {remedy}</source>
      <translation>{file} ist nicht verwendbar: {path!r} liegt nicht direkt in {home}. {remedy}</translation>
    </message>
    <message>
      <source>{file} has no "{name}". It has: {names}.</source>
      <translation>{file} hat kein „{name}“. Vorhanden: {names}.</translation>
    </message>
    <message>
      <source>{file} has no array "{name}". It has: {arrays}.</source>
      <translation>{file} hat kein Array „{name}“. Vorhanden: {arrays}.</translation>
    </message>
    <message>
      <source>{file} has no records, so nothing can be measured on it.</source>
      <translation>{file} hat keine Datensätze, also kann daran nichts gemessen werden.</translation>
    </message>
    <message>
      <source>{file} has {size} GB, and TensorFlow reads no graph of 2 GB or more: it is damaged, or no SavedModel.</source>
      <translation>{file} hat {size} GB, und TensorFlow liest keinen Graphen ab 2 GB: Die Datei ist beschädigt oder kein SavedModel.</translation>
    </message>
    <message>
      <source>{file} holds values that cannot be read: {names}. {remedy}</source>
      <translation>{file} enthält Werte, die nicht gelesen werden können: {names}. {remedy}</translation>
    </message>
    <message>
      <source>{file} is damaged, or is not a SavedModel: it holds no graph.</source>
      <translation>{file} ist beschädigt oder kein SavedModel: Die Datei enthält keinen Graphen.</translation>
    </message>
    <message>
      <source>{file} is damaged, or is not a SavedModel: {reason}.</source>
      <translation>{file} ist beschädigt oder kein SavedModel: {reason}.</translation>
    </message>
    <message>
      <source>{file} is no longer there. Restore it, or open the experiment's new file.</source>
      <translation>{file} ist nicht mehr da. Stellen Sie die Datei wieder her, oder öffnen Sie die neue Datei des Experiments.</translation>
    </message>
    <message>
      <source>{file} is no longer where it was; the run keeps its copy.</source>
      <translation>{file} liegt nicht mehr am alten Ort; der Lauf behält seine Kopie.</translation>
    </message>
    <message>
      <source>{file} is not a test case: {error}.</source>
      <translation>{file} ist kein Testfall: {error}.</translation>
    </message>
    <message>
      <source>{file} is not a test case: {field}: {reason}.</source>
      <translation>{file} ist kein Testfall: {field}: {reason}.</translation>
    </message>
    <message>
      <source>{file} is not a text file.</source>
      <translation>{file} ist keine Textdatei.</translation>
    </message>
    <message>
      <source>{file} is not an image this program can read.</source>
      <translation>{file} ist kein Bild, das dieses Programm lesen kann.</translation>
    </message>
    <message>
      <source>{file} is too large: at most {most} bytes are read.</source>
      <translation>{file} ist zu groß: Höchstens {most} Bytes werden gelesen.</translation>
    </message>
    <message>
      <source>{file} is unchanged.</source>
      <translation>{file} ist unverändert.</translation>
    </message>
    <message>
      <source>{file} was edited since: the export has the code as it was.</source>
      <translation>{file} wurde seitdem geändert: Der Export enthält den Code in der früheren Fassung.</translation>
    </message>
    <message>
      <source>{file} was edited: {changes}. A new run uses the new text.</source>
      <translation>{file} wurde geändert: {changes}. Ein neuer Lauf verwendet den neuen Text.</translation>
    </message>
    <message>
      <source>{file}, line {line}: "{cell}" is not a number; {expected}</source>
      <translation>{file}, Zeile {line}: „{cell}“ ist keine Zahl; {expected}</translation>
    </message>
    <message>
      <source>{folder} already exists. Choose another folder.</source>
      <translation>{folder} existiert bereits. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
      <source>{folder} cannot be read: {reason}.</source>
      <translation>{folder} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
      <source>{folder} has just become another run. Choose another folder.</source>
      <translation>{folder} ist soeben ein anderer Lauf geworden. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
      <source>{folder} has no event files.</source>
      <translation>{folder} hat keine Ereignisdateien.</translation>
    </message>
    <message>
      <source>{folder} has no version {version}. It has: {listed}.</source>
      <translation>{folder} hat keine Version {version}. Vorhanden: {listed}.</translation>
    </message>
    <message>
      <source>{folder} holds a sweep already. Resume it, or choose another folder.</source>
      <translation>{folder} enthält bereits einen Sweep. Setzen Sie ihn fort, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
      <source>{folder} holds no sweep.</source>
      <translation>{folder} enthält keinen Sweep.</translation>
    </message>
    <message>
      <source>{folder} names no experiment that it could go on with: {source!r} is no path.</source>
      <translation>{folder} nennt kein Experiment, mit dem es weitergehen könnte: {source!r} ist kein Pfad.</translation>
    </message>
    <message>
      <source>{free} free, a checkpoint takes about {size}.</source>
      <translation>{free} frei, ein Checkpoint braucht etwa {size}.</translation>
    </message>
    <message>
      <source>{help} Left empty: {meaning}.</source>
      <translation>{help} Leer gelassen: {meaning}.</translation>
    </message>
    <message>
      <source>{hint}{name} has no checkpoint to start from.</source>
      <translation>{hint}{name} hat keinen Checkpoint, mit dem begonnen werden könnte.</translation>
    </message>
    <message>
      <source>{input}, drawing area</source>
      <translation>{input}, Zeichenfläche</translation>
    </message>
    <message numerus="yes">
      <source>{kept} of {n} runs</source>
      <translation>
        <numerusform>{kept} von {n} Lauf</numerusform>
        <numerusform>{kept} von {n} Läufen</numerusform>
      </translation>
    </message>
    <message>
      <source>{kept} of {total} runs kept. {axes}.</source>
      <translation>{kept} von {total} Läufen behalten. {axes}.</translation>
    </message>
    <message>
      <source>{kind} curve, area {area}</source>
      <translation>{kind}-Kurve, Fläche {area}</translation>
    </message>
    <message>
      <source>{kind} needs a schema. Only an InputFn can do without one.</source>
      <translation>{kind} braucht ein Schema. Nur eine InputFn kommt ohne aus.</translation>
    </message>
    <message>
      <source>{label} cannot be read from byte {place} on; the {records} events before it are shown.</source>
      <translation>{label} kann ab Byte {place} nicht gelesen werden; die {records} Ereignisse davor werden angezeigt.</translation>
    </message>
    <message>
      <source>{label} cannot be read from byte {start} to byte {end}; these {count} bytes were skipped.</source>
      <translation>{label} kann von Byte {start} bis Byte {end} nicht gelesen werden; diese {count} Bytes wurden übersprungen.</translation>
    </message>
    <message>
      <source>{label} cannot be read in {places} places, the first from byte {start} to byte {end}; {count} bytes in all were skipped.</source>
      <translation>{label} kann an {places} Stellen nicht gelesen werden, die erste von Byte {start} bis Byte {end}; insgesamt {count} Bytes wurden übersprungen.</translation>
    </message>
    <message>
      <source>{label} cannot be read: {reason}. Retrying.</source>
      <translation>{label} kann nicht gelesen werden: {reason}. Wird erneut versucht.</translation>
    </message>
    <message>
      <source>{label} changed</source>
      <translation>{label} geändert</translation>
    </message>
    <message>
      <source>{label} contains an invalid event at byte {place}; it was skipped.</source>
      <translation>{label} enthält bei Byte {place} ein ungültiges Ereignis; es wurde übersprungen.</translation>
    </message>
    <message>
      <source>{label} has no values to choose from.</source>
      <translation>{label} hat keine Werte zur Auswahl.</translation>
    </message>
    <message>
      <source>{label} is nested too deep.</source>
      <translation>{label} ist zu tief verschachtelt.</translation>
    </message>
    <message>
      <source>{label} is not a number: list its values instead of a range.</source>
      <translation>{label} ist keine Zahl: Listen Sie die Werte auf, statt einen Bereich anzugeben.</translation>
    </message>
    <message>
      <source>{label} is required and has no default. It must be {wanted}.</source>
      <translation>{label} ist erforderlich und hat keinen Standardwert. Nötig: {wanted}.</translation>
    </message>
    <message>
      <source>{label} is required: it has no default.</source>
      <translation>{label} ist erforderlich: Es gibt keinen Standardwert.</translation>
    </message>
    <message>
      <source>{label} is stored as JPEG: give the bytes of a JPEG file, not pixels.</source>
      <translation>{label} wird als JPEG gespeichert: Geben Sie die Bytes einer JPEG-Datei an, keine Pixel.</translation>
    </message>
    <message>
      <source>{label} must be a finite number. Leave it empty for no limit.</source>
      <translation>{label} muss eine endliche Zahl sein. Lassen Sie das Feld für „keine Grenze“ leer.</translation>
    </message>
    <message>
      <source>{label} must be a number, not "{typed}".</source>
      <translation>{label} muss eine Zahl sein, nicht „{typed}“.</translation>
    </message>
    <message>
      <source>{label} must be a whole number, not "{typed}".</source>
      <translation>{label} muss eine ganze Zahl sein, nicht „{typed}“.</translation>
    </message>
    <message>
      <source>{label} must be nested lists, as JSON: {problem} at character {place}.</source>
      <translation>{label} muss aus verschachtelten Listen als JSON bestehen: {problem} bei Zeichen {place}.</translation>
    </message>
    <message>
      <source>{label} must be one of {shown}, not "{value}".{hint}</source>
      <translation>{label} muss eins von {shown} sein, nicht „{value}“.{hint}</translation>
    </message>
    <message>
      <source>{label} must be true or false, not "{typed}".</source>
      <translation>{label} muss true oder false sein, nicht „{typed}“.</translation>
    </message>
    <message>
      <source>{label} must be {format} bytes or pixels.</source>
      <translation>{label} muss aus {format}-Bytes oder Pixeln bestehen.</translation>
    </message>
    <message>
      <source>{label} must be {wanted}, not {width} x {height}.</source>
      <translation>{label} muss {wanted} sein, nicht {width} x {height}.</translation>
    </message>
    <message>
      <source>{label} needs values, or a range.</source>
      <translation>{label} braucht Werte oder einen Bereich.</translation>
    </message>
    <message numerus="yes">
      <source>{label} takes {n} values; {given} given.</source>
      <translation>
        <numerusform>{label} braucht {n} Wert; angegeben: {given}.</numerusform>
        <numerusform>{label} braucht {n} Werte; angegeben: {given}.</numerusform>
      </translation>
    </message>
    <message>
      <source>{label}, range</source>
      <translation>{label}, Bereich</translation>
    </message>
    <message>
      <source>{label}, size {number}</source>
      <translation>{label}, Größe {number}</translation>
    </message>
    <message>
      <source>{label}, steps</source>
      <translation>{label}, Schritte</translation>
    </message>
    <message>
      <source>{label}, value {number} of {count}</source>
      <translation>{label}, Wert {number} von {count}</translation>
    </message>
    <message>
      <source>{label}: "{text}" is not a number.</source>
      <translation>{label}: „{text}“ ist keine Zahl.</translation>
    </message>
    <message>
      <source>{label}: the brackets of {value} do not match.</source>
      <translation>{label}: Die Klammern von {value} passen nicht zusammen.</translation>
    </message>
    <message>
      <source>{label}: write a range as "0.0001 .. 0.1 log" or "2 .. 6 step 2".</source>
      <translation>{label}: Schreiben Sie einen Bereich als „0.0001 .. 0.1 log“ oder „2 .. 6 step 2“.</translation>
    </message>
    <message>
      <source>{label}: {where} is empty.</source>
      <translation>{label}: {where} ist leer.</translation>
    </message>
    <message>
      <source>{late} did not answer within {seconds} s.</source>
      <translation>{late} hat nicht innerhalb von {seconds} s geantwortet.</translation>
    </message>
    <message>
      <source>{least} to {most}</source>
      <translation>{least} bis {most}</translation>
    </message>
    <message>
      <source>{least} to {most} steps</source>
      <translation>{least} bis {most} Schritte</translation>
    </message>
    <message>
      <source>{least} to {most} values</source>
      <translation>{least} bis {most} Werte</translation>
    </message>
    <message>
      <source>{left} steps to do, up to step {last}.</source>
      <translation>Noch {left} Schritte, bis Schritt {last}.</translation>
    </message>
    <message>
      <source>{lines} lines of {file} cannot be read; the other evaluations are shown.</source>
      <translation>{lines} Zeilen von {file} können nicht gelesen werden; die anderen Evaluationen werden angezeigt.</translation>
    </message>
    <message>
      <source>{lost} That frees {size} and cannot be undone.</source>
      <translation>{lost} Das gibt {size} frei und kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
      <source>{low} to {high}</source>
      <translation>{low} bis {high}</translation>
    </message>
    <message>
      <source>{maker}: its parse spec</source>
      <translation>{maker}: dessen Parse-Spezifikation</translation>
    </message>
    <message>
      <source>{menu} menu</source>
      <translation>Menü {menu}</translation>
    </message>
    <message>
      <source>{message}, which is of Python 2: convert the file with python -m lib2to3 -w FILE</source>
      <translation>{message}; das gehört zu Python 2: Wandeln Sie die Datei mit python -m lib2to3 -w DATEI um</translation>
    </message>
    <message>
      <source>{message}: a dict is indexed like a tensor; features is a dict, write features["NAME"]</source>
      <translation>{message}: Ein Dict wird wie ein Tensor indiziert; features ist ein Dict, schreiben Sie features["NAME"]</translation>
    </message>
    <message>
      <source>{message}: if it is a package, add it with `{add}`; a module of your own belongs beside the file</source>
      <translation>{message}: Ist es ein Paket, fügen Sie es mit `{add}` hinzu; ein eigenes Modul gehört neben die Datei</translation>
    </message>
    <message>
      <source>{message}: it is there in notebooks only. Remove the lines that call it, or put # before them</source>
      <translation>{message}: Das gibt es nur in Notebooks. Entfernen Sie die Zeilen, die es aufrufen, oder setzen Sie # davor</translation>
    </message>
    <message>
      <source>{message}: labels are None when mode is PREDICT, so a model_fn returns its predictions before it uses labels</source>
      <translation>{message}: labels ist None, wenn mode PREDICT ist; eine model_fn gibt deshalb ihre Vorhersagen zurück, bevor sie labels verwendet</translation>
    </message>
    <message>
      <source>{message}; it downloads something, and the server was not reached: check the network connection, or put the file where it is looked for</source>
      <translation>{message}; es wird etwas heruntergeladen, und der Server war nicht erreichbar: Prüfen Sie die Netzverbindung, oder legen Sie die Datei dorthin, wo sie gesucht wird</translation>
    </message>
    <message>
      <source>{message}; params and features are dicts, write ["{name}"]</source>
      <translation>{message}; params und features sind Dicts, schreiben Sie ["{name}"]</translation>
    </message>
    <message>
      <source>{method} · {pruner} pruner</source>
      <translation>{method} · Pruner {pruner}</translation>
    </message>
    <message numerus="yes">
      <source>{names} and {n} more</source>
      <translation>
        <numerusform>{names} und {n} weiterer</numerusform>
        <numerusform>{names} und {n} weitere</numerusform>
      </translation>
    </message>
    <message>
      <source>{names} classify or regress: such signatures take serialized tf.train.Examples only.</source>
      <translation>{names}: Signaturen für classify oder regress nehmen nur serialisierte tf.train.Examples an.</translation>
    </message>
    <message>
      <source>{names}: infinite. The input is too large for this model, or its weights are.</source>
      <translation>{names}: unendlich. Die Eingabe ist zu groß für dieses Modell, oder seine Gewichte sind es.</translation>
    </message>
    <message>
      <source>{names}: not a number (NaN). The input, or this checkpoint's weights, are not finite.</source>
      <translation>{names}: keine Zahl (NaN). Die Eingabe oder die Gewichte dieses Checkpoints sind nicht endlich.</translation>
    </message>
    <message>
      <source>{name}  ·  fed by {receiver}</source>
      <translation>{name}  ·  über {receiver}</translation>
    </message>
    <message>
      <source>{name} (label)</source>
      <translation>{name} (Label)</translation>
    </message>
    <message>
      <source>{name} ({key} to {value})</source>
      <translation>{name} ({key} zu {value})</translation>
    </message>
    <message numerus="yes">
      <source>{name} ({key} to {value}, {n} entries)</source>
      <translation>
        <numerusform>{name} ({key} zu {value}, {n} Eintrag)</numerusform>
        <numerusform>{name} ({key} zu {value}, {n} Einträge)</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{name} ({n} classes)</source>
      <translation>
        <numerusform>{name} ({n} Klasse)</numerusform>
        <numerusform>{name} ({n} Klassen)</numerusform>
      </translation>
    </message>
    <message>
      <source>{name} at step {step}</source>
      <translation>{name} bei Schritt {step}</translation>
    </message>
    <message>
      <source>{name} cannot be read: {reason}.</source>
      <translation>{name} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
      <source>{name} cannot be {done}: {reason}. {hint}</source>
      <translation>{name} kann nicht {done}: {reason}. {hint}</translation>
    </message>
    <message>
      <source>{name} defines no `experiment`. Its last line should be: experiment = Experiment(...).</source>
      <translation>{name} definiert kein `experiment`. Die letzte Zeile sollte lauten: experiment = Experiment(...).</translation>
    </message>
    <message>
      <source>{name} does not run now, so there is nothing to pause.</source>
      <translation>{name} läuft gerade nicht, also gibt es nichts zu pausieren.</translation>
    </message>
    <message>
      <source>{name} ends inside a quoted text: a closing quote is missing.</source>
      <translation>{name} endet in einem Text in Anführungszeichen: Das schließende Anführungszeichen fehlt.</translation>
    </message>
    <message>
      <source>{name} from {first} to {last}</source>
      <translation>{name} von {first} bis {last}</translation>
    </message>
    <message>
      <source>{name} from {first} to {last}.</source>
      <translation>{name} von {first} bis {last}.</translation>
    </message>
    <message>
      <source>{name} goes with a build_fn; a {model} brings its own.</source>
      <translation>{name} gehört zu einer build_fn; {model} bringt das selbst mit.</translation>
    </message>
    <message>
      <source>{name} goes with a loss_fn; a head brings its own.</source>
      <translation>{name} gehört zu einer loss_fn; ein head bringt das selbst mit.</translation>
    </message>
    <message>
      <source>{name} has a column "{column}" more. Choose files with the same columns.</source>
      <translation>{name} hat zusätzlich eine Spalte „{column}“. Wählen Sie Dateien mit denselben Spalten.</translation>
    </message>
    <message>
      <source>{name} has a header line and no rows.</source>
      <translation>{name} hat eine Kopfzeile und keine Zeilen.</translation>
    </message>
    <message>
      <source>{name} has a line of more than {most}; such lines are not read.</source>
      <translation>{name} hat eine Zeile von mehr als {most}; solche Zeilen werden nicht gelesen.</translation>
    </message>
    <message>
      <source>{name} has ended.</source>
      <translation>{name} ist beendet.</translation>
    </message>
    <message>
      <source>{name} has no checkpoint yet. Train it first.</source>
      <translation>{name} hat noch keinen Checkpoint. Trainieren Sie ihn zuerst.</translation>
    </message>
    <message>
      <source>{name} has no checkpoint {step}.</source>
      <translation>{name} hat keinen Checkpoint {step}.</translation>
    </message>
    <message>
      <source>{name} has no checkpoint {which}. There are: best, latest, {steps}.</source>
      <translation>{name} hat keinen Checkpoint {which}. Es gibt: best, latest, {steps}.</translation>
    </message>
    <message>
      <source>{name} has no evaluation "{evaluation}". There are: {names}.</source>
      <translation>{name} hat keine Evaluation „{evaluation}“. Es gibt: {names}.</translation>
    </message>
    <message>
      <source>{name} has no evaluation yet, so there is nothing to replay.</source>
      <translation>{name} hat noch keine Evaluation, also gibt es nichts durchzuspielen.</translation>
    </message>
    <message>
      <source>{name} has no feature schema, so no file can be read for it. Add an evaluation to its Data instead.</source>
      <translation>{name} hat kein Feature-Schema, also kann keine Datei dafür gelesen werden. Fügen Sie stattdessen seinen Data eine Evaluation hinzu.</translation>
    </message>
    <message>
      <source>{name} has no header line and {n} columns, not {wanted} ({names}). Add a line that names the columns.</source>
      <translation>{name} hat keine Kopfzeile; die Anzahl der Spalten ist {n}, nicht {wanted} ({names}). Fügen Sie eine Zeile ein, die die Spalten nennt.</translation>
    </message>
    <message>
      <source>{name} has the column {names} twice.</source>
      <translation>{name} hat die Spalte {names} zweimal.</translation>
    </message>
    <message>
      <source>{name} has {n} columns, and the names of {given} are given: {names}.</source>
      <translation>{name}: Anzahl der Spalten {n}, Anzahl der angegebenen Namen {given}: {names}.</translation>
    </message>
    <message>
      <source>{name} holds no numbers</source>
      <translation>{name} enthält keine Zahlen</translation>
    </message>
    <message>
      <source>{name} holds no records.</source>
      <translation>{name} enthält keine Datensätze.</translation>
    </message>
    <message>
      <source>{name} holds values that are NaN or infinite</source>
      <translation>{name} enthält Werte, die NaN oder unendlich sind</translation>
    </message>
    <message>
      <source>{name} is a CSV file in a packing that is not read. Use gzip, or none.</source>
      <translation>{name} ist eine CSV-Datei in einer Packung, die nicht gelesen wird. Verwenden Sie gzip oder keine.</translation>
    </message>
    <message>
      <source>{name} is a generator; {wanted}. Make a Dataset of it: tf.data.Dataset.from_generator({name}, ...).</source>
      <translation>{name} ist ein Generator; {wanted}. Machen Sie daraus ein Dataset: tf.data.Dataset.from_generator({name}, ...).</translation>
    </message>
    <message>
      <source>{name} is a notebook. Save it as a Python file, with jupyter nbconvert --to script {name}, and open that one.</source>
      <translation>{name} ist ein Notebook. Speichern Sie es als Python-Datei, mit jupyter nbconvert --to script {name}, und öffnen Sie diese.</translation>
    </message>
    <message>
      <source>{name} is a text in UTF-16. Save it as UTF-8.</source>
      <translation>{name} ist ein Text in UTF-16. Speichern Sie ihn als UTF-8.</translation>
    </message>
    <message>
      <source>{name} is being trained by another process (pid {pid} on {host}). Stop it first, or start a new run.</source>
      <translation>{name} wird gerade von einem anderen Prozess trainiert (PID {pid} auf {host}). Stoppen Sie ihn zuerst, oder starten Sie einen neuen Lauf.</translation>
    </message>
    <message>
      <source>{name} is being trained by another process. Stop it first, or start a new run.</source>
      <translation>{name} wird gerade von einem anderen Prozess trainiert. Stoppen Sie ihn zuerst, oder starten Sie einen neuen Lauf.</translation>
    </message>
    <message>
      <source>{name} is being trained. Stop it first.</source>
      <translation>{name} wird gerade trainiert. Stoppen Sie ihn zuerst.</translation>
    </message>
    <message>
      <source>{name} is both a param and a setting: only one of them can vary.</source>
      <translation>{name} ist sowohl Parameter als auch Einstellung: Nur eines davon kann variieren.</translation>
    </message>
    <message numerus="yes">
      <source>{name} is damaged or cut short: the first {n} records are shown, and nothing behind can be read.</source>
      <translation>
        <numerusform>{name} ist beschädigt oder abgeschnitten: {n} Datensatz wird gezeigt, dahinter lässt sich nichts lesen.</numerusform>
        <numerusform>{name} ist beschädigt oder abgeschnitten: Die ersten {n} Datensätze werden gezeigt, dahinter lässt sich nichts lesen.</numerusform>
      </translation>
    </message>
    <message>
      <source>{name} is damaged: it cannot be unpacked to its end.</source>
      <translation>{name} ist beschädigt: Die Datei lässt sich nicht bis zum Ende entpacken.</translation>
    </message>
    <message>
      <source>{name} is damaged: {problem}.</source>
      <translation>{name} ist beschädigt: {problem}.</translation>
    </message>
    <message>
      <source>{name} is empty.</source>
      <translation>{name} ist leer.</translation>
    </message>
    <message>
      <source>{name} is empty; its first line must name the columns.</source>
      <translation>{name} ist leer; die erste Zeile muss die Spalten nennen.</translation>
    </message>
    <message>
      <source>{name} is larger than {largest} MB; save it as .npy.</source>
      <translation>{name} ist größer als {largest} MB; speichern Sie die Werte als .npy.</translation>
    </message>
    <message>
      <source>{name} is missing</source>
      <translation>{name} fehlt</translation>
    </message>
    <message>
      <source>{name} is missing in row {row}.</source>
      <translation>{name} fehlt in Zeile {row}.</translation>
    </message>
    <message>
      <source>{name} is neither text nor a TFRecord file, or its first record is damaged.</source>
      <translation>{name} ist weder Text noch eine TFRecord-Datei, oder der erste Datensatz ist beschädigt.</translation>
    </message>
    <message>
      <source>{name} is no {suffix} file of numbers: {detail}.</source>
      <translation>{name} ist keine {suffix}-Datei mit Zahlen: {detail}.</translation>
    </message>
    <message>
      <source>{name} is none of the files a tensor can come from: {suffixes}.</source>
      <translation>{name} ist keine der Dateien, aus denen ein Tensor kommen kann: {suffixes}.</translation>
    </message>
    <message>
      <source>{name} is not Python source: {error}.</source>
      <translation>{name} ist kein Python-Quelltext: {error}.</translation>
    </message>
    <message>
      <source>{name} is not Python source: {reason}.</source>
      <translation>{name} ist kein Python-Quelltext: {reason}.</translation>
    </message>
    <message>
      <source>{name} is not a CSV file in UTF-8. Save it as UTF-8.</source>
      <translation>{name} ist keine CSV-Datei in UTF-8. Speichern Sie sie als UTF-8.</translation>
    </message>
    <message>
      <source>{name} is not a CSV file in UTF-8: line {line} has the byte {byte}, as texts in Latin-1 and of Windows may have. Save it as UTF-8.</source>
      <translation>{name} ist keine CSV-Datei in UTF-8: Zeile {line} enthält das Byte {byte}, wie es in Texten in Latin-1 und von Windows vorkommt. Speichern Sie sie als UTF-8.</translation>
    </message>
    <message>
      <source>{name} is not a CSV file in UTF-8: {error}.</source>
      <translation>{name} ist keine CSV-Datei in UTF-8: {error}.</translation>
    </message>
    <message>
      <source>{name} is not a TFRecord file, or is damaged: its first record cannot be read.</source>
      <translation>{name} ist keine TFRecord-Datei oder beschädigt: Der erste Datensatz lässt sich nicht lesen.</translation>
    </message>
    <message>
      <source>{name} is not a run: there is no checkpoint to choose. Leave this out.</source>
      <translation>{name} ist kein Lauf: Es gibt keinen Checkpoint zu wählen. Lassen Sie das weg.</translation>
    </message>
    <message>
      <source>{name} is not a single value, so it cannot be varied.</source>
      <translation>{name} ist kein einzelner Wert und kann deshalb nicht variiert werden.</translation>
    </message>
    <message>
      <source>{name} is not being trained now, so there is nothing to discard.</source>
      <translation>{name} wird gerade nicht trainiert, also gibt es nichts zu verwerfen.</translation>
    </message>
    <message>
      <source>{name} is not being trained now, so there is nothing to evaluate.</source>
      <translation>{name} wird gerade nicht trainiert, also gibt es nichts zu evaluieren.</translation>
    </message>
    <message>
      <source>{name} is not being trained now, so there is nothing to extend.</source>
      <translation>{name} wird gerade nicht trainiert, also gibt es nichts zu verlängern.</translation>
    </message>
    <message>
      <source>{name} is not being trained now, so there is nothing to pause.</source>
      <translation>{name} wird gerade nicht trainiert, also gibt es nichts zu pausieren.</translation>
    </message>
    <message>
      <source>{name} is not being trained now, so there is nothing to resume.</source>
      <translation>{name} wird gerade nicht trainiert, also gibt es nichts fortzusetzen.</translation>
    </message>
    <message>
      <source>{name} is not being trained now, so there is nothing to save.</source>
      <translation>{name} wird gerade nicht trainiert, also gibt es nichts zu speichern.</translation>
    </message>
    <message>
      <source>{name} is not being trained now, so there is nothing to stop.</source>
      <translation>{name} wird gerade nicht trainiert, also gibt es nichts zu stoppen.</translation>
    </message>
    <message>
      <source>{name} is not being trained now. Checkpoints without metrics are evaluated.</source>
      <translation>{name} wird gerade nicht trainiert. Checkpoints ohne Metriken werden evaluiert.</translation>
    </message>
    <message>
      <source>{name} is not in it</source>
      <translation>{name} fehlt darin</translation>
    </message>
    <message>
      <source>{name} is not in the checkpoint</source>
      <translation>{name} ist nicht im Checkpoint</translation>
    </message>
    <message>
      <source>{name} is not text in the encoding that its first lines name.</source>
      <translation>{name} ist kein Text in der Kodierung, die ihre ersten Zeilen nennen.</translation>
    </message>
    <message>
      <source>{name} is not what was allowed to run: it was added or changed since then, or its folder is not a package of the experiment. Open the experiment again.</source>
      <translation>{name} ist nicht das, was laufen durfte: Die Datei kam seitdem dazu oder wurde geändert, oder ihr Ordner ist kein Paket des Experiments. Öffnen Sie das Experiment noch einmal.</translation>
    </message>
    <message>
      <source>{name} is required and has no default.</source>
      <translation>{name} ist erforderlich und hat keinen Standardwert.</translation>
    </message>
    <message>
      <source>{name} is shorter than it should be</source>
      <translation>{name} ist kürzer als erwartet</translation>
    </message>
    <message>
      <source>{name} is trained by another program, which does not say when it ends. {end}</source>
      <translation>{name} wird von einem anderen Programm trainiert, das nicht sagt, wann es endet. {end}</translation>
    </message>
    <message>
      <source>{name} is {dtype}, which cannot be given here.</source>
      <translation>{name} hat den Typ {dtype}, der hier nicht angegeben werden kann.</translation>
    </message>
    <message>
      <source>{name} is {dtype}: name the values it takes, --values A B C.</source>
      <translation>{name} ist {dtype}: Nennen Sie die Werte, --values A B C.</translation>
    </message>
    <message>
      <source>{name} is {saved} there and {shape} now</source>
      <translation>{name} ist dort {saved} und jetzt {shape}</translation>
    </message>
    <message>
      <source>{name} keeps the experiment it was trained with. Leave --experiment out: it is for runs that other programs trained.</source>
      <translation>{name} enthält das Experiment, mit dem er trainiert wurde. Lassen Sie --experiment weg: Es ist für Läufe, die andere Programme trainiert haben.</translation>
    </message>
    <message>
      <source>{name} lacks the column "{column}" of {first}. Choose files with the same columns.</source>
      <translation>{name} fehlt die Spalte „{column}“ von {first}. Wählen Sie Dateien mit denselben Spalten.</translation>
    </message>
    <message>
      <source>{name} line {line} ({cells} cells)</source>
      <translation>{name} Zeile {line} ({cells} Zellen)</translation>
    </message>
    <message>
      <source>{name} must be a function, not {kind}.</source>
      <translation>{name} muss eine Funktion sein, nicht {kind}.</translation>
    </message>
    <message>
      <source>{name} must end in .csv or .json.</source>
      <translation>{name} muss auf .csv oder .json enden.</translation>
    </message>
    <message>
      <source>{name} must end in .py.</source>
      <translation>{name} muss auf .py enden.</translation>
    </message>
    <message>
      <source>{name} must hold an object, with values by name.</source>
      <translation>{name} muss ein Objekt mit benannten Werten enthalten.</translation>
    </message>
    <message>
      <source>{name} removes its checkpoints faster than one can be used. Raise Keep latest.</source>
      <translation>{name} entfernt seine Checkpoints schneller, als einer verwendet werden kann. Erhöhen Sie „Neueste behalten“.</translation>
    </message>
    <message>
      <source>{name} returned a function, {wanted}. Give the function that it returned, not the one that makes it.</source>
      <translation>{name} gab eine Funktion zurück; {wanted}. Geben Sie die zurückgegebene Funktion an, nicht die, die sie erzeugt.</translation>
    </message>
    <message>
      <source>{name} returned nothing; {wanted}. Its last line may lack a `return`.</source>
      <translation>{name} gab nichts zurück; {wanted}. Vielleicht fehlt in der letzten Zeile ein `return`.</translation>
    </message>
    <message>
      <source>{name} returned {n} things; {wanted}.</source>
      <translation>Anzahl der Werte, die {name} zurückgab: {n}; {wanted}.</translation>
    </message>
    <message>
      <source>{name} serves</source>
      <translation>{name} stellt Variablen bereit</translation>
    </message>
    <message>
      <source>{name} takes a list with an entry per step, not {value!r}.</source>
      <translation>{name} erwartet eine Liste mit einem Eintrag je Schritt, nicht {value!r}.</translation>
    </message>
    <message>
      <source>{name} takes dense tensors, so it cannot be run on a record of Examples.</source>
      <translation>{name} nimmt dichte Tensoren an und kann deshalb nicht mit einem Datensatz von Examples ausgeführt werden.</translation>
    </message>
    <message>
      <source>{name} takes {dtype} values, not "{text}".</source>
      <translation>{name} erwartet {dtype}-Werte, nicht „{text}“.</translation>
    </message>
    <message>
      <source>{name} takes {kind} values.</source>
      <translation>{name} erwartet {kind}-Werte.</translation>
    </message>
    <message>
      <source>{name} takes {kind}, not {what}.</source>
      <translation>{name} erwartet {kind}, nicht {what}.</translation>
    </message>
    <message>
      <source>{name} takes {kind}; {source} holds {what}.</source>
      <translation>{name} erwartet {kind}; {source} enthält {what}.</translation>
    </message>
    <message>
      <source>{name} trains</source>
      <translation>{name} trainiert</translation>
    </message>
    <message>
      <source>{name} trains while it is imported (line {line}), so that was taken over; what follows it, `experiment` too, was not run. To have that used, put the training under `if __name__ == "__main__":`.</source>
      <translation>{name} trainiert, während es importiert wird (Zeile {line}); das wurde deshalb übernommen. Was darauf folgt, auch `experiment`, wurde nicht ausgeführt. Damit es verwendet wird, setzen Sie das Training unter `if __name__ == "__main__":`.</translation>
    </message>
    <message>
      <source>{name} travels inside it</source>
      <translation>{name} ist darin enthalten</translation>
    </message>
    <message>
      <source>{name} waits for {chief}</source>
      <translation>{name} wartet auf {chief}</translation>
    </message>
    <message>
      <source>{name} was changed while it was being read. Try again when it is complete.</source>
      <translation>{name} wurde während des Lesens geändert. Versuchen Sie es erneut, wenn die Datei vollständig ist.</translation>
    </message>
    <message>
      <source>{name} was not compared: {why}.</source>
      <translation>{name} wurde nicht verglichen: {why}.</translation>
    </message>
    <message>
      <source>{name} was not exported by the Workbench: it is left as it is, without a note.</source>
      <translation>{name} wurde nicht von der Workbench exportiert: Er bleibt, wie er ist, ohne Notiz.</translation>
    </message>
    <message>
      <source>{name} was not loaded: there is no confinement here.</source>
      <translation>{name} wurde nicht geladen: Hier gibt es keine Abschottung.</translation>
    </message>
    <message>
      <source>{name} was not made by the Workbench, so nothing in it says what its model and data are. Name the experiment it was trained with: --experiment FILE.</source>
      <translation>{name} wurde nicht von der Workbench erstellt, also sagt nichts darin, was Modell und Daten sind. Nennen Sie das Experiment, mit dem er trainiert wurde: --experiment FILE.</translation>
    </message>
    <message>
      <source>{name} was not made by the Workbench: its curves and checkpoints can be looked at, but without its experiment it can neither be trained nor exported.</source>
      <translation>{name} wurde nicht von der Workbench erstellt: Kurven und Checkpoints können angesehen werden, aber ohne sein Experiment kann der Lauf weder trainiert noch exportiert werden.</translation>
    </message>
    <message>
      <source>{name} was trained to step {step}, but none of its checkpoints is left. Training would begin with fresh weights, so it does not begin. Start a new run.</source>
      <translation>{name} wurde bis Schritt {step} trainiert, aber keiner seiner Checkpoints ist mehr da. Das Training würde mit neuen Gewichten beginnen und beginnt deshalb nicht. Starten Sie einen neuen Lauf.</translation>
    </message>
    <message>
      <source>{name} {value} at step {step}</source>
      <translation>{name} {value} bei Schritt {step}</translation>
    </message>
    <message>
      <source>{name}, line {line}</source>
      <translation>{name}, Zeile {line}</translation>
    </message>
    <message>
      <source>{name}, line {line} has {n} cells, where there are {wanted} columns.</source>
      <translation>{name}, Zeile {line}: Anzahl der Zellen {n}, Anzahl der Spalten {wanted}.</translation>
    </message>
    <message>
      <source>{name}, line {line},</source>
      <translation>{name}, Zeile {line},</translation>
    </message>
    <message>
      <source>{name}, line {line}: this is not text in UTF-8. Save the file as UTF-8, or name its encoding in the first line, as in # -*- coding: latin-1 -*-.</source>
      <translation>{name}, Zeile {line}: Das ist kein Text in UTF-8. Speichern Sie die Datei als UTF-8, oder nennen Sie ihre Kodierung in der ersten Zeile, wie in # -*- coding: latin-1 -*-.</translation>
    </message>
    <message>
      <source>{name}, line {line}: {error}</source>
      <translation>{name}, Zeile {line}: {error}</translation>
    </message>
    <message>
      <source>{name}, of a TrainSpec</source>
      <translation>{name}, aus einer TrainSpec</translation>
    </message>
    <message>
      <source>{name}, of an EvalSpec</source>
      <translation>{name}, aus einer EvalSpec</translation>
    </message>
    <message>
      <source>{name}, of {call} in line {line}</source>
      <translation>{name}, aus {call} in Zeile {line}</translation>
    </message>
    <message>
      <source>{name}, or a module beside it, is no longer what was allowed to run, so nothing of it was run. Open it again.</source>
      <translation>{name} oder ein Modul daneben ist nicht mehr das, dessen Ausführung erlaubt wurde; deshalb wurde nichts davon ausgeführt. Öffnen Sie es erneut.</translation>
    </message>
    <message>
      <source>{name}, record {index} is neither a tf.train.Example nor a tf.train.SequenceExample.</source>
      <translation>{name}, Datensatz {index} ist weder ein tf.train.Example noch ein tf.train.SequenceExample.</translation>
    </message>
    <message>
      <source>{name}, record {index}: {error}</source>
      <translation>{name}, Datensatz {index}: {error}</translation>
    </message>
    <message>
      <source>{name}, step {n}</source>
      <translation>{name}, Schritt {n}</translation>
    </message>
    <message>
      <source>{name}: "{part}" is not known. There are: {names}.</source>
      <translation>{name}: „{part}“ ist nicht bekannt. Es gibt: {names}.</translation>
    </message>
    <message>
      <source>{name}: "{part}" must hold values by name.</source>
      <translation>{name}: „{part}“ muss benannte Werte enthalten.</translation>
    </message>
    <message>
      <source>{name}: column {place} has no name. Name it in the first line.</source>
      <translation>{name}: Spalte {place} hat keinen Namen. Benennen Sie sie in der ersten Zeile.</translation>
    </message>
    <message>
      <source>{name}: from {first} to {last}, {span}.</source>
      <translation>{name}: von {first} bis {last}, {span}.</translation>
    </message>
    <message>
      <source>{name}: record {index} is too large, and nothing behind it can be read. {why}</source>
      <translation>{name}: Datensatz {index} ist zu groß, und dahinter lässt sich nichts lesen. {why}</translation>
    </message>
    <message>
      <source>{name}: what the run was asked for</source>
      <translation>{name}: was für den Lauf eingestellt wurde</translation>
    </message>
    <message numerus="yes">
      <source>{name}: {n} points, step {first} to {end}, last {last}, {span}.</source>
      <translation>
        <numerusform>{name}: {n} Punkt, Schritt {first} bis {end}, letzter {last}, {span}.</numerusform>
        <numerusform>{name}: {n} Punkte, Schritt {first} bis {end}, letzter {last}, {span}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{name}: {n} rows, {time} in the model</source>
      <translation>
        <numerusform>{name}: {n} Zeile, {time} im Modell</numerusform>
        <numerusform>{name}: {n} Zeilen, {time} im Modell</numerusform>
      </translation>
    </message>
    <message>
      <source>{name}: {said}, got {value}</source>
      <translation>{name}: {said}, angegeben: {value}</translation>
    </message>
    <message>
      <source>{new} is mapped twice: to {first} and to {old}.</source>
      <translation>{new} ist zweimal zugeordnet: zu {first} und zu {old}.</translation>
    </message>
    <message>
      <source>{number} of {count}</source>
      <translation>{number} von {count}</translation>
    </message>
    <message numerus="yes">
      <source>{n} are left out by the pattern.</source>
      <translation>
        <numerusform>{n} wird vom Muster ausgelassen.</numerusform>
        <numerusform>{n} werden vom Muster ausgelassen.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} bins</source>
      <translation>
        <numerusform>{n} Intervall</numerusform>
        <numerusform>{n} Intervalle</numerusform>
      </translation>
    </message>
    <message>
      <source>{n} bytes</source>
      <translation>{n} Bytes</translation>
    </message>
    <message numerus="yes">
      <source>{n} cases fail</source>
      <translation>
        <numerusform>{n} Fall nicht bestanden</numerusform>
        <numerusform>{n} Fälle nicht bestanden</numerusform>
      </translation>
    </message>
    <message>
      <source>{n} changed shape ({names})</source>
      <translation>{n} mit anderer Form ({names})</translation>
    </message>
    <message numerus="yes">
      <source>{n} columns</source>
      <translation>
        <numerusform>{n} Spalte</numerusform>
        <numerusform>{n} Spalten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} evaluations left</source>
      <translation>
        <numerusform>noch {n} Evaluation</numerusform>
        <numerusform>noch {n} Evaluationen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} evaluations of {metric}; {status}</source>
      <translation>
        <numerusform>{n} Evaluation von {metric}; {status}</numerusform>
        <numerusform>{n} Evaluationen von {metric}; {status}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} evaluations will happen</source>
      <translation>
        <numerusform>Es wird {n} Evaluation geben</numerusform>
        <numerusform>Es wird {n} Evaluationen geben</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} event files, {size} bytes, last written {age} s ago.</source>
      <translation>
        <numerusform>{n} Ereignisdatei, {size} Bytes, zuletzt vor {age} s geschrieben.</numerusform>
        <numerusform>{n} Ereignisdateien, {size} Bytes, zuletzt vor {age} s geschrieben.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} features</source>
      <translation>
        <numerusform>{n} Feature</numerusform>
        <numerusform>{n} Features</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} files, {size}.</source>
      <translation>
        <numerusform>{n} Datei, {size}.</numerusform>
        <numerusform>{n} Dateien, {size}.</numerusform>
      </translation>
    </message>
    <message>
      <source>{n} gone ({names})</source>
      <translation>{n} fehlen ({names})</translation>
    </message>
    <message numerus="yes">
      <source>{n} hidden runs: hide again</source>
      <translation>
        <numerusform>{n} ausgeblendeter Lauf: wieder ausblenden</numerusform>
        <numerusform>{n} ausgeblendete Läufe: wieder ausblenden</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} hidden runs: show</source>
      <translation>
        <numerusform>{n} ausgeblendeter Lauf: zeigen</numerusform>
        <numerusform>{n} ausgeblendete Läufe: zeigen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} items</source>
      <translation>
        <numerusform>{n} Eintrag</numerusform>
        <numerusform>{n} Einträge</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} lines added</source>
      <translation>
        <numerusform>{n} Zeile hinzugefügt</numerusform>
        <numerusform>{n} Zeilen hinzugefügt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} lines have another number of cells than the {columns} columns, and were left out: {places}.</source>
      <translation>
        <numerusform>{n} Zeile hat eine andere Anzahl von Zellen als die {columns} Spalten und wurde ausgelassen: {places}.</numerusform>
        <numerusform>{n} Zeilen haben eine andere Anzahl von Zellen als die {columns} Spalten und wurden ausgelassen: {places}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} lines removed</source>
      <translation>
        <numerusform>{n} Zeile entfernt</numerusform>
        <numerusform>{n} Zeilen entfernt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} more</source>
      <translation>
        <numerusform>{n} weitere</numerusform>
        <numerusform>{n} weitere</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} more curves</source>
      <translation>
        <numerusform>{n} weitere Kurve</numerusform>
        <numerusform>{n} weitere Kurven</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} more reasons</source>
      <translation>
        <numerusform>{n} weiterer Grund</numerusform>
        <numerusform>{n} weitere Gründe</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} more: see Details.</source>
      <translation>
        <numerusform>{n} weiterer: siehe „Details“.</numerusform>
        <numerusform>{n} weitere: siehe „Details“.</numerusform>
      </translation>
    </message>
    <message>
      <source>{n} new ({names})</source>
      <translation>{n} neu ({names})</translation>
    </message>
    <message numerus="yes">
      <source>{n} notices</source>
      <translation>
        <numerusform>{n} Hinweis</numerusform>
        <numerusform>{n} Hinweise</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} ops</source>
      <translation>
        <numerusform>{n} Op</numerusform>
        <numerusform>{n} Ops</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} ops of {kinds} kinds.</source>
      <translation>
        <numerusform>{n} Op, Arten: {kinds}.</numerusform>
        <numerusform>{n} Ops, Arten: {kinds}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} ops: no code needed</source>
      <translation>
        <numerusform>{n} Op: kein Code nötig</numerusform>
        <numerusform>{n} Ops: kein Code nötig</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} pictures</source>
      <translation>
        <numerusform>{n} Bild</numerusform>
        <numerusform>{n} Bilder</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} records</source>
      <translation>
        <numerusform>{n} Datensatz</numerusform>
        <numerusform>{n} Datensätze</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} rows</source>
      <translation>
        <numerusform>{n} Zeile</numerusform>
        <numerusform>{n} Zeilen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} rows of {data}</source>
      <translation>
        <numerusform>{n} Zeile: {data}</numerusform>
        <numerusform>{n} Zeilen: {data}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} runs</source>
      <translation>
        <numerusform>{n} Lauf</numerusform>
        <numerusform>{n} Läufe</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} runs left from an earlier window: {names}</source>
      <translation>
        <numerusform>{n} Lauf aus einem früheren Fenster übrig: {names}</numerusform>
        <numerusform>{n} Läufe aus einem früheren Fenster übrig: {names}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} runs of {experiment}</source>
      <translation>
        <numerusform>{n} Lauf von {experiment}</numerusform>
        <numerusform>{n} Läufe von {experiment}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} runs queued: {names}</source>
      <translation>
        <numerusform>{n} Lauf in der Warteschlange: {names}</numerusform>
        <numerusform>{n} Läufe in der Warteschlange: {names}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} runs were queued when the window closed. Train or clear the queue on the Runs page.</source>
      <translation>
        <numerusform>{n} Lauf war in der Warteschlange, als das Fenster geschlossen wurde. Trainieren Sie ihn oder leeren Sie die Warteschlange auf der Seite „Läufe“.</numerusform>
        <numerusform>{n} Läufe waren in der Warteschlange, als das Fenster geschlossen wurde. Trainieren Sie sie oder leeren Sie die Warteschlange auf der Seite „Läufe“.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} runs. {axes}.</source>
      <translation>
        <numerusform>{n} Lauf. {axes}.</numerusform>
        <numerusform>{n} Läufe. {axes}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} slots</source>
      <translation>
        <numerusform>{n} Slot</numerusform>
        <numerusform>{n} Slots</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} steps</source>
      <translation>
        <numerusform>{n} Schritt</numerusform>
        <numerusform>{n} Schritte</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} steps left</source>
      <translation>
        <numerusform>noch {n} Schritt</numerusform>
        <numerusform>noch {n} Schritte</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} tensors</source>
      <translation>
        <numerusform>{n} Tensor</numerusform>
        <numerusform>{n} Tensoren</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} values</source>
      <translation>
        <numerusform>{n} Wert</numerusform>
        <numerusform>{n} Werte</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} values are NaN or infinite</source>
      <translation>
        <numerusform>{n} Wert ist NaN oder unendlich</numerusform>
        <numerusform>{n} Werte sind NaN oder unendlich</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} variables · {weights} weights in {size} · {rest} for training only</source>
      <translation>
        <numerusform>{n} Variable · {weights} Gewichte in {size} · {rest} nur fürs Training</numerusform>
        <numerusform>{n} Variablen · {weights} Gewichte in {size} · {rest} nur fürs Training</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} weights</source>
      <translation>
        <numerusform>{n} Gewicht</numerusform>
        <numerusform>{n} Gewichte</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} without an answer</source>
      <translation>
        <numerusform>{n} ohne Antwort</numerusform>
        <numerusform>{n} ohne Antwort</numerusform>
      </translation>
    </message>
    <message>
      <source>{operation} multiplies by a matrix of shape {shape}, which has no elements{where}. TensorFlow would end the whole program there, so it was not run. Give each layer at least one unit and one feature.</source>
      <translation>{operation} multipliziert mit einer Matrix der Form {shape}, die keine Elemente hat{where}. TensorFlow würde dort das ganze Programm beenden, deshalb wurde das nicht ausgeführt. Geben Sie jeder Schicht mindestens eine Einheit und ein Merkmal.</translation>
    </message>
    <message>
      <source>{ops} evaluate</source>
      <translation>{ops} Evaluation</translation>
    </message>
    <message>
      <source>{ops} serve</source>
      <translation>{ops} Serving</translation>
    </message>
    <message>
      <source>{ops} train</source>
      <translation>{ops} Training</translation>
    </message>
    <message>
      <source>{path} also contains {name}, a graph in several parts. It is not checked here, and other versions of TensorFlow may load it instead. Load it only if you trust where it comes from.</source>
      <translation>{path} enthält auch {name}, einen Graphen in mehreren Teilen. Er wird hier nicht geprüft, und andere Versionen von TensorFlow könnten ihn stattdessen laden. Laden Sie das Modell nur, wenn Sie seiner Herkunft vertrauen.</translation>
    </message>
    <message>
      <source>{path} cannot be loaded: its variables are damaged ({problem}).</source>
      <translation>{path} kann nicht geladen werden: Die Variablen sind beschädigt ({problem}).</translation>
    </message>
    <message>
      <source>{path} cannot be loaded: its variables are missing.</source>
      <translation>{path} kann nicht geladen werden: Die Variablen fehlen.</translation>
    </message>
    <message>
      <source>{path} cannot be loaded: {name} is not a plain file.</source>
      <translation>{path} kann nicht geladen werden: {name} ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
      <source>{path} cannot be loaded: {reason}.</source>
      <translation>{path} kann nicht geladen werden: {reason}.</translation>
    </message>
    <message>
      <source>{path} cannot be read here: its graph was not understood ({type}).</source>
      <translation>{path} kann hier nicht gelesen werden: Der Graph wurde nicht verstanden ({type}).</translation>
    </message>
    <message>
      <source>{path} changed after it was checked, so it was not loaded. Try again.</source>
      <translation>{path} hat sich nach der Prüfung geändert und wurde deshalb nicht geladen. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <source>{path} does not exist, neither as a folder nor as the prefix of a checkpoint. Check the path.</source>
      <translation>{path} gibt es nicht, weder als Ordner noch als Präfix eines Checkpoints. Prüfen Sie den Pfad.</translation>
    </message>
    <message>
      <source>{path} has its graph as text, {text}, which is not read. Save the model as {name}.</source>
      <translation>{path} enthält den Graphen als Text, {text}, der nicht gelesen wird. Speichern Sie das Modell als {name}.</translation>
    </message>
    <message>
      <source>{path} has no graph for {wanted}. Its graphs are tagged: {there}.</source>
      <translation>{path} hat keinen Graphen für {wanted}. Die Tags seiner Graphen: {there}.</translation>
    </message>
    <message>
      <source>{path} has no signature that can be asked.</source>
      <translation>{path} hat keine Signatur, die abgefragt werden kann.</translation>
    </message>
    <message>
      <source>{path} has no signature, so it cannot be asked.</source>
      <translation>{path} hat keine Signatur und kann deshalb nicht abgefragt werden.</translation>
    </message>
    <message>
      <source>{path} has {n} records, so none with index {index} (they count from 0).</source>
      <translation>Anzahl der Datensätze in {path}: {n}; einen mit dem Index {index} gibt es nicht (gezählt wird ab 0).</translation>
    </message>
    <message>
      <source>{path} holds exports, but is none itself. Choose one of: {versions}.</source>
      <translation>{path} enthält Exporte, ist aber selbst keiner. Wählen Sie einen davon: {versions}.</translation>
    </message>
    <message>
      <source>{path} holds exports. Choose one of them, such as {folder}.</source>
      <translation>{path} enthält Exporte. Wählen Sie einen davon, etwa {folder}.</translation>
    </message>
    <message>
      <source>{path} holds no export: it has neither a saved_model.pb nor a folder VERSION with one.</source>
      <translation>{path} enthält keinen Export: weder eine saved_model.pb noch einen Ordner VERSION mit einer solchen.</translation>
    </message>
    <message>
      <source>{path} holds no run to resume. Name an experiment to start a new one.</source>
      <translation>{path} enthält keinen Lauf, der fortgesetzt werden könnte. Nennen Sie ein Experiment, um einen neuen zu starten.</translation>
    </message>
    <message>
      <source>{path} holds no runs. Name a workspace, a sweep's folder, or a folder of runs.</source>
      <translation>{path} enthält keine Läufe. Nennen Sie einen Arbeitsbereich, den Ordner eines Sweeps oder einen Ordner mit Läufen.</translation>
    </message>
    <message>
      <source>{path} is a URL. Download the run first, then start from the copy.</source>
      <translation>{path} ist eine URL. Laden Sie den Lauf zuerst herunter, und beginnen Sie dann mit der Kopie.</translation>
    </message>
    <message>
      <source>{path} is a file of a checkpoint; name the checkpoint without .index.</source>
      <translation>{path} ist eine Datei eines Checkpoints; geben Sie den Checkpoint ohne .index an.</translation>
    </message>
    <message>
      <source>{path} is a file. An export is the folder that holds {name}.{hint}</source>
      <translation>{path} ist eine Datei. Ein Export ist der Ordner, der {name} enthält.{hint}</translation>
    </message>
    <message>
      <source>{path} is a folder. Choose a TFRecord file in it.</source>
      <translation>{path} ist ein Ordner. Wählen Sie eine TFRecord-Datei darin.</translation>
    </message>
    <message>
      <source>{path} is a folder. Choose the files in it.</source>
      <translation>{path} ist ein Ordner. Wählen Sie die Dateien darin.</translation>
    </message>
    <message>
      <source>{path} is damaged, or no TFRecord file: record {index} cannot be read.</source>
      <translation>{path} ist beschädigt oder keine TFRecord-Datei: Datensatz {index} lässt sich nicht lesen.</translation>
    </message>
    <message>
      <source>{path} is neither a checkpoint nor a SavedModel. Choose a checkpoint's .index file, or a folder.</source>
      <translation>{path} ist weder ein Checkpoint noch ein SavedModel. Wählen Sie die .index-Datei eines Checkpoints oder einen Ordner.</translation>
    </message>
    <message>
      <source>{path} is not a run: it has neither checkpoints nor event files. Choose the folder that training wrote into (Estimator's model_dir).{hint}</source>
      <translation>{path} ist kein Lauf: Er enthält weder Checkpoints noch Ereignisdateien. Wählen Sie den Ordner, in den das Training geschrieben hat (model_dir des Estimators).{hint}</translation>
    </message>
    <message>
      <source>{path} is not an export: it has no {name}.{hint}</source>
      <translation>{path} ist kein Export: {name} fehlt.{hint}</translation>
    </message>
    <message>
      <source>{path} is not empty. Choose another folder for the run.</source>
      <translation>{path} ist nicht leer. Wählen Sie einen anderen Ordner für den Lauf.</translation>
    </message>
    <message>
      <source>{path} is part of the run {name}. Choose {folder}.</source>
      <translation>{path} ist Teil des Laufs {name}. Wählen Sie {folder}.</translation>
    </message>
    <message>
      <source>{path}: record {index} is too large. {why}</source>
      <translation>{path}: Datensatz {index} ist zu groß. {why}</translation>
    </message>
    <message>
      <source>{place} What the loop did, evaluating and stopping too, is done by the Workbench now: see Max steps and Checkpoint every.</source>
      <translation>{place} Was die Schleife tat, auch Evaluieren und Beenden, übernimmt jetzt die Workbench: siehe „Max. Schritte“ und „Checkpoint alle“.</translation>
    </message>
    <message>
      <source>{place} did not answer within {seconds} s. The model may still be loading, or the request is large: try again, or allow more time.</source>
      <translation>{place} hat nicht innerhalb von {seconds} s geantwortet. Vielleicht wird das Modell noch geladen, oder die Anfrage ist groß: Versuchen Sie es erneut oder lassen Sie mehr Zeit.</translation>
    </message>
    <message>
      <source>{place} does not speak {spoken}. If it is the {meant} port, write {other}://{place}/{path}</source>
      <translation>{place} spricht kein {spoken}. Wenn es der {meant}-Port ist, schreiben Sie {other}://{place}/{path}</translation>
    </message>
    <message>
      <source>{place} is not TensorFlow Serving's REST port. {why}</source>
      <translation>{place} ist nicht der REST-Port von TensorFlow Serving. {why}</translation>
    </message>
    <message>
      <source>{place} of {counted}</source>
      <translation>{place} von {counted}</translation>
    </message>
    <message>
      <source>{place} serves no model "{model}", or no version of it is loaded. The name is the one given to the server as --model_name or in its model config.</source>
      <translation>{place} stellt kein Modell „{model}“ bereit, oder keine Version davon ist geladen. Der Name ist derjenige, der dem Server mit --model_name oder in seiner Modellkonfiguration gegeben wurde.</translation>
    </message>
    <message>
      <source>{place} speaks gRPC, but it is not TensorFlow Serving.</source>
      <translation>{place} spricht gRPC, ist aber nicht TensorFlow Serving.</translation>
    </message>
    <message>
      <source>{place}: "{name}" is empty and has no default.</source>
      <translation>{place}: „{name}“ ist leer und hat keinen Standardwert.</translation>
    </message>
    <message>
      <source>{plan}, and patience is {patience} {unit}: early stopping can never end this run. Lower Patience, or evaluate more often (Checkpoint every).</source>
      <translation>{plan}, und die Geduld beträgt {patience} {unit}: Early Stopping kann diesen Lauf nie beenden. Verringern Sie „Geduld“, oder evaluieren Sie häufiger („Checkpoint alle“).</translation>
    </message>
    <message>
      <source>{plan}; patience is off.</source>
      <translation>{plan}; die Geduld ist aus.</translation>
    </message>
    <message>
      <source>{plan}; patience is {patience} {unit}.</source>
      <translation>{plan}; die Geduld beträgt {patience} {unit}.</translation>
    </message>
    <message>
      <source>{problem} Mend these lines first.</source>
      <translation>{problem} Berichtigen Sie zuerst diese Zeilen.</translation>
    </message>
    <message>
      <source>{program} is not installed</source>
      <translation>{program} ist nicht installiert</translation>
    </message>
    <message>
      <source>{reason} Nothing is to be exported, so training continues.</source>
      <translation>{reason} Es soll nichts exportiert werden; das Training läuft deshalb weiter.</translation>
    </message>
    <message>
      <source>{reason} {kept}; training continues.</source>
      <translation>{reason} {kept}; das Training läuft weiter.</translation>
    </message>
    <message>
      <source>{reason}. Check that it exists and can be reached.</source>
      <translation>{reason}. Prüfen Sie, ob er existiert und erreichbar ist.</translation>
    </message>
    <message>
      <source>{reason}. The script's own arguments are params: --param {name}=VALUE.</source>
      <translation>{reason}. Die Argumente des Skripts sind Parameter: --param {name}=WERT.</translation>
    </message>
    <message>
      <source>{rows} evaluation records</source>
      <translation>{rows} Evaluationsdatensätze</translation>
    </message>
    <message>
      <source>{rows}, {columns}</source>
      <translation>{rows}, {columns}</translation>
    </message>
    <message>
      <source>{runs}, {drawn} drawn</source>
      <translation>{runs}, {drawn} gezeichnet</translation>
    </message>
    <message>
      <source>{run} failed. {why}</source>
      <translation>{run} ist fehlgeschlagen. {why}</translation>
    </message>
    <message>
      <source>{run} has finished.</source>
      <translation>{run} ist fertig.</translation>
    </message>
    <message>
      <source>{run} has finished: its data is used up.</source>
      <translation>{run} ist fertig: Die Daten sind aufgebraucht.</translation>
    </message>
    <message>
      <source>{run} is being trained by another cluster ({where}). Stop that one first, or give {name} the TF_CONFIG of that cluster or another folder.</source>
      <translation>{run} wird gerade von einem anderen Cluster trainiert ({where}). Stoppen Sie diesen zuerst, oder geben Sie {name} die TF_CONFIG jenes Clusters oder einen anderen Ordner.</translation>
    </message>
    <message>
      <source>{run} is making steps again.</source>
      <translation>{run} macht wieder Schritte.</translation>
    </message>
    <message>
      <source>{run} was interrupted: its process is gone.</source>
      <translation>{run} wurde unterbrochen: Der Prozess ist weg.</translation>
    </message>
    <message>
      <source>{run} was not made here, and brings a Python program of its own. Look at it first; if you trust it, train the run once with --trust.</source>
      <translation>{run} wurde nicht hier erstellt und bringt ein eigenes Python-Programm mit. Sehen Sie es sich zuerst an; wenn Sie ihm vertrauen, trainieren Sie den Lauf einmal mit --trust.</translation>
    </message>
    <message>
      <source>{run} was stopped early.</source>
      <translation>{run} wurde früh beendet.</translation>
    </message>
    <message>
      <source>{run}: no step for {time} (last: step {step}). The longest gap before was {longest}.</source>
      <translation>{run}: kein Schritt seit {time} (letzter: Schritt {step}). Die längste Lücke davor war {longest}.</translation>
    </message>
    <message>
      <source>{run}: {what} is NaN since step {step}.</source>
      <translation>{run}: {what} ist seit Schritt {step} NaN.</translation>
    </message>
    <message>
      <source>{run}: {what} is NaN.</source>
      <translation>{run}: {what} ist NaN.</translation>
    </message>
    <message>
      <source>{said}; {count} left out by the pattern.</source>
      <translation>{said}; {count} vom Muster ausgelassen.</translation>
    </message>
    <message>
      <source>{scheme}:// cannot be used. It begins with http:// for REST or grpc:// for gRPC.</source>
      <translation>{scheme}:// kann nicht verwendet werden. Die Adresse beginnt mit http:// für REST oder grpc:// für gRPC.</translation>
    </message>
    <message>
      <source>{script} defines no `experiment`, does not train an Estimator, and has no model_fn or Estimator that could be told by its name. Name it: --use model=NAME. The script has: {names}.</source>
      <translation>{script} definiert kein `experiment`, trainiert keinen Estimator und hat keine model_fn und keinen Estimator, die am Namen zu erkennen wären. Nennen Sie das Modell: --use model=NAME. Das Skript hat: {names}.</translation>
    </message>
    <message>
      <source>{script} has a model, but no function that could be told to be its training input_fn. Name it: --use train=NAME. The script has: {names}.</source>
      <translation>{script} hat ein Modell, aber keine Funktion, die als input_fn für das Training zu erkennen wäre. Nennen Sie sie: --use train=NAME. Das Skript hat: {names}.</translation>
    </message>
    <message>
      <source>{sentence} Branch from the checkpoint to keep what fits, or start a new run.</source>
      <translation>{sentence} Zweigen Sie vom Checkpoint ab, um zu behalten, was passt, oder starten Sie einen neuen Lauf.</translation>
    </message>
    <message>
      <source>{sentence} It is not started again: processes of this cluster were started again {limit} times already. Their logs are in {folder}.</source>
      <translation>{sentence} Der Prozess wird nicht erneut gestartet: Prozesse dieses Clusters wurden schon {limit}-mal neu gestartet. Ihre Protokolle liegen in {folder}.</translation>
    </message>
    <message>
      <source>{sentence} It is started again (restart {number} of {limit}).</source>
      <translation>{sentence} Der Prozess wird erneut gestartet (Neustart {number} von {limit}).</translation>
    </message>
    <message numerus="yes">
      <source>{shown}, … {n} values</source>
      <translation>
        <numerusform>{shown}, … {n} Wert</numerusform>
        <numerusform>{shown}, … {n} Werte</numerusform>
      </translation>
    </message>
    <message>
      <source>{signature} cannot be asked about the evaluation data. {why}</source>
      <translation>{signature} kann mit den Evaluationsdaten nicht abgefragt werden. {why}</translation>
    </message>
    <message>
      <source>{signature} takes dense tensors, not Examples.</source>
      <translation>{signature} nimmt Dense-Tensoren an, keine Examples.</translation>
    </message>
    <message>
      <source>{source} cannot be read: {error}.</source>
      <translation>{source} lässt sich nicht lesen: {error}.</translation>
    </message>
    <message>
      <source>{source} holds rows that differ in length.</source>
      <translation>{source} enthält verschieden lange Zeilen.</translation>
    </message>
    <message>
      <source>{source} holds {size} GB; at most {largest} MB are read for one input.</source>
      <translation>{source} enthält {size} GB; für eine Eingabe werden höchstens {largest} MB gelesen.</translation>
    </message>
    <message>
      <source>{speed} steps/s</source>
      <translation>{speed} Schritte/s</translation>
    </message>
    <message>
      <source>{step}, newest</source>
      <translation>{step}, neuester</translation>
    </message>
    <message numerus="yes">
      <source>{sweep} has {n} trials. How many are to be added?</source>
      <translation>
        <numerusform>{sweep} hat {n} Versuch. Wie viele sollen hinzukommen?</numerusform>
        <numerusform>{sweep} hat {n} Versuche. Wie viele sollen hinzukommen?</numerusform>
      </translation>
    </message>
    <message>
      <source>{tag} ({points} points)</source>
      <translation>{tag} (Punkte: {points})</translation>
    </message>
    <message>
      <source>{taken} of {of} variables match</source>
      <translation>{taken} von {of} Variablen passen</translation>
    </message>
    <message>
      <source>{taken} of {of} variables match.</source>
      <translation>{taken} von {of} Variablen passen.</translation>
    </message>
    <message>
      <source>{target} exists already. Choose another file.</source>
      <translation>{target} existiert bereits. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
      <source>{target} exists already. Choose another name.</source>
      <translation>{target} gibt es schon. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
      <source>{text} It takes no params, so changing the experiment's params changes nothing.</source>
      <translation>{text} Es nimmt keine Parameter an; Änderungen an den Parametern des Experiments bewirken deshalb nichts.</translation>
    </message>
    <message>
      <source>{text} The Estimator's own RunConfig applies, except for {names}: the run's settings decide where and when checkpoints are saved, and which stay.</source>
      <translation>{text} Es gilt die RunConfig des Estimators, außer für {names}: Die Einstellungen des Laufs bestimmen, wo und wann Checkpoints gespeichert werden und welche bleiben.</translation>
    </message>
    <message>
      <source>{text} from {low} to {high}</source>
      <translation>{text} von {low} bis {high}</translation>
    </message>
    <message>
      <source>{text} is compared with nothing: write {text} &gt; 0.9, for example.</source>
      <translation>{text} wird mit nichts verglichen: Schreiben Sie zum Beispiel {text} &gt; 0.9.</translation>
    </message>
    <message>
      <source>{text}, {high} or less</source>
      <translation>{text}, höchstens {high},</translation>
    </message>
    <message>
      <source>{text}, {low} or more</source>
      <translation>{text}, mindestens {low},</translation>
    </message>
    <message numerus="yes">
      <source>{there} of {n} versions available; Enter on one asks it from now on</source>
      <translation>
        <numerusform>{there} von {n} Version verfügbar; die Eingabetaste fragt fortan die gewählte ab</numerusform>
        <numerusform>{there} von {n} Versionen verfügbar; die Eingabetaste fragt fortan die gewählte ab</numerusform>
      </translation>
    </message>
    <message>
      <source>{things} {first} to {last} of {count}</source>
      <translation>{things} {first} bis {last} von {count}</translation>
    </message>
    <message>
      <source>{time} left</source>
      <translation>noch {time}</translation>
    </message>
    <message>
      <source>{title} is damaged: {problem}.</source>
      <translation>{title} ist beschädigt: {problem}.</translation>
    </message>
    <message>
      <source>{title}: Esc leaves the full screen</source>
      <translation>{title}: Esc verlässt den Vollbildmodus</translation>
    </message>
    <message>
      <source>{to} already exists. Choose another folder.</source>
      <translation>{to} existiert bereits. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
      <source>{to} was created by another program meanwhile. Choose another folder.</source>
      <translation>{to} wurde inzwischen von einem anderen Programm angelegt. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
      <source>{training} training and {evaluation} records; the first ones fit the schema.</source>
      <translation>{training} Trainingsdatensätze und {evaluation} Datensätze; die ersten passen zum Schema.</translation>
    </message>
    <message>
      <source>{true} called {chosen}</source>
      <translation>{true} als {chosen} bezeichnet</translation>
    </message>
    <message>
      <source>{type} in {count} records</source>
      <translation>{type} in {count} Datensätzen</translation>
    </message>
    <message>
      <source>{type} values</source>
      <translation>{type}-Werte</translation>
    </message>
    <message>
      <source>{url} cannot be reached. Check your network connection.</source>
      <translation>{url} ist nicht erreichbar. Prüfen Sie Ihre Netzwerkverbindung.</translation>
    </message>
    <message>
      <source>{url} cannot be read: {reason}.</source>
      <translation>{url} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
      <source>{url} is a URL, and training writes to a folder of this machine. Choose one.</source>
      <translation>{url} ist eine URL, das Training schreibt aber in einen Ordner dieses Rechners. Wählen Sie einen.</translation>
    </message>
    <message>
      <source>{url} is a URL. Download the run first: {program} download URL DIR.</source>
      <translation>{url} ist eine URL. Laden Sie den Lauf zuerst herunter: {program} download URL DIR.</translation>
    </message>
    <message>
      <source>{url}/{name} changed while it was fetched. Try again when its training has ended.</source>
      <translation>{url}/{name} änderte sich beim Abrufen. Versuchen Sie es erneut, wenn das Training beendet ist.</translation>
    </message>
    <message numerus="yes">
      <source>{used} of {n} evaluations without improvement</source>
      <translation>
        <numerusform>{used} von {n} Evaluation ohne Verbesserung</numerusform>
        <numerusform>{used} von {n} Evaluationen ohne Verbesserung</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{used} of {n} evaluations without improvement at the end.</source>
      <translation>
        <numerusform>{used} von {n} Evaluation ohne Verbesserung am Ende.</numerusform>
        <numerusform>{used} von {n} Evaluationen ohne Verbesserung am Ende.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{used} of {n} evaluations without improvement.</source>
      <translation>
        <numerusform>{used} von {n} Evaluation ohne Verbesserung.</numerusform>
        <numerusform>{used} von {n} Evaluationen ohne Verbesserung.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{used} of {n} steps without improvement at the end.</source>
      <translation>
        <numerusform>{used} von {n} Schritt ohne Verbesserung am Ende.</numerusform>
        <numerusform>{used} von {n} Schritten ohne Verbesserung am Ende.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{used} of {n} steps without improvement.</source>
      <translation>
        <numerusform>{used} von {n} Schritt ohne Verbesserung.</numerusform>
        <numerusform>{used} von {n} Schritten ohne Verbesserung.</numerusform>
      </translation>
    </message>
    <message>
      <source>{used} of {patience} {unit} without improvement; {best}.</source>
      <translation>{used} von {patience} ({unit}) ohne Verbesserung; {best}.</translation>
    </message>
    <message numerus="yes">
      <source>{values} in {n} tensors, {size}</source>
      <translation>
        <numerusform>{values} in {n} Tensor, {size}</numerusform>
        <numerusform>{values} in {n} Tensoren, {size}</numerusform>
      </translation>
    </message>
    <message>
      <source>{version}  (step {step})</source>
      <translation>{version}  (Schritt {step})</translation>
    </message>
    <message>
      <source>{version} (step {step})</source>
      <translation>{version} (Schritt {step})</translation>
    </message>
    <message>
      <source>{warning} Load it only if you trust where it comes from.</source>
      <translation>{warning} Laden Sie es nur, wenn Sie seiner Herkunft vertrauen.</translation>
    </message>
    <message>
      <source>{what} cannot be restored: its files are no longer in {folder}.</source>
      <translation>{what} kann nicht wiederhergestellt werden: Die Dateien sind nicht mehr in {folder}.</translation>
    </message>
    <message>
      <source>{what} cannot be restored: {path} exists again.</source>
      <translation>{what} kann nicht wiederhergestellt werden: {path} existiert wieder.</translation>
    </message>
    <message>
      <source>{what} cannot lie in {path}: TensorFlow cannot read a path that is not valid UTF-8. Choose another folder or rename it.</source>
      <translation>{what} kann nicht in {path} liegen: TensorFlow kann keinen Pfad lesen, der kein gültiges UTF-8 ist. Wählen Sie einen anderen Ordner oder benennen Sie ihn um.</translation>
    </message>
    <message>
      <source>{what} cannot lie in {path}: TensorFlow takes the character "{sign}" in a path for a pattern and finds no weights there. Choose or rename the folder so that its path has no "{sign}".</source>
      <translation>{what} kann nicht in {path} liegen: TensorFlow hält das Zeichen „{sign}“ in einem Pfad für ein Muster und findet dort keine Gewichte. Wählen Sie den Ordner so oder benennen Sie ihn so um, dass sein Pfad kein „{sign}“ enthält.</translation>
    </message>
    <message>
      <source>{what} has no column "{column}", which splits the data. It has: {names}.</source>
      <translation>{what} hat keine Spalte „{column}“, nach der die Daten geteilt werden. Es gibt: {names}.</translation>
    </message>
    <message>
      <source>{what} has no column "{name}". Did "{near}" mean it?</source>
      <translation>{what}: Es gibt keine Spalte „{name}“. Ist „{near}“ gemeint?</translation>
    </message>
    <message>
      <source>{what} has no column "{name}". It has: {names}.</source>
      <translation>{what}: Es gibt keine Spalte „{name}“. Vorhanden: {names}.</translation>
    </message>
    <message>
      <source>{what} has no name "{name}".{hint}</source>
      <translation>{what} hat keinen Namen „{name}“.{hint}</translation>
    </message>
    <message>
      <source>{what} is needed: the schema has no range.</source>
      <translation>„{what}“ wird benötigt: Das Schema enthält keinen Bereich.</translation>
    </message>
    <message>
      <source>{what} lies at {url}. Download the run first; only its curves are read from there.</source>
      <translation>{what} liegt unter {url}. Laden Sie den Lauf zuerst herunter; von dort werden nur seine Kurven gelesen.</translation>
    </message>
    <message>
      <source>{what} must be a number, not "{typed}".</source>
      <translation>„{what}“ muss eine Zahl sein, nicht „{typed}“.</translation>
    </message>
    <message>
      <source>{what} needs {where}.</source>
      <translation>{what} braucht {where}.</translation>
    </message>
    <message>
      <source>{what} raised {kind}{message}{where}{end}</source>
      <translation>{what} löste {kind} aus{message}{where}{end}</translation>
    </message>
    <message>
      <source>{what} removed</source>
      <translation>{what} entfernt</translation>
    </message>
    <message>
      <source>{what} wants an argument "{name}", which it is not given. It can take: {names}. Rename this argument, give it a default, or bind it with functools.partial.</source>
      <translation>{what} verlangt ein Argument „{name}“, das ihr nicht übergeben wird. Möglich sind: {names}. Benennen Sie dieses Argument um, geben Sie ihm einen Vorgabewert, oder binden Sie es mit functools.partial.</translation>
    </message>
    <message>
      <source>{what} yields nothing: it ended before its first batch.</source>
      <translation>{what} liefert nichts: Die Funktion endete vor ihrem ersten Batch.</translation>
    </message>
    <message numerus="yes">
      <source>{what}, {n} rows. Expected calibration error {expected}, largest {largest}.</source>
      <translation>
        <numerusform>{what}, {n} Zeile. Erwarteter Kalibrierungsfehler {expected}, größter {largest}.</numerusform>
        <numerusform>{what}, {n} Zeilen. Erwarteter Kalibrierungsfehler {expected}, größter {largest}.</numerusform>
      </translation>
    </message>
    <message>
      <source>{what}, {size}, deleted {age} ago</source>
      <translation>{what}, {size}, vor {age} gelöscht</translation>
    </message>
    <message>
      <source>{what}.</source>
      <translation>{what}.</translation>
    </message>
    <message>
      <source>{what}: there is no "{where}".</source>
      <translation>{what}: „{where}“ gibt es nicht.</translation>
    </message>
    <message>
      <source>{what}: who decided it, and where it ends up</source>
      <translation>{what}: wer ihn bestimmt hat und wo er erscheint</translation>
    </message>
    <message>
      <source>{what}: {choice}</source>
      <translation>{what}: {choice}</translation>
    </message>
    <message>
      <source>{what}: {where} must be {wanted}, not {given!r}.</source>
      <translation>{what}: {where} muss {wanted} sein, nicht {given!r}.</translation>
    </message>
    <message>
      <source>{where} holds no test cases. Save some on the Predict page.</source>
      <translation>{where} enthält keine Testfälle. Speichern Sie welche auf der Seite Vorhersage.</translation>
    </message>
    <message>
      <source>{where} holds text that is not Unicode.</source>
      <translation>{where} enthält Text, der kein Unicode ist.</translation>
    </message>
    <message>
      <source>{where} is {found}, not {wanted}, and {more} more of its values differ.</source>
      <translation>{where} ist {found}, nicht {wanted}, und {more} weitere Werte davon weichen ab.</translation>
    </message>
    <message>
      <source>{where} is {found}, not {wanted}.</source>
      <translation>{where} ist {found}, nicht {wanted}.</translation>
    </message>
    <message>
      <source>{where} must hold {dtype} values.</source>
      <translation>{where} muss {dtype}-Werte enthalten.</translation>
    </message>
    <message numerus="yes">
      <source>{where} takes {wanted} values, not {given}.</source>
      <translation>
        <numerusform>{where} erwartet {wanted} Wert, nicht {given}.</numerusform>
        <numerusform>{where} erwartet {wanted} Werte, nicht {given}.</numerusform>
      </translation>
    </message>
    <message>
      <source>{where}: its rows differ in length.</source>
      <translation>{where}: Die Zeilen sind verschieden lang.</translation>
    </message>
    <message>
      <source>{who} did not end within {seconds} s, so its process was ended.</source>
      <translation>{who} hat sich nicht innerhalb von {seconds} s beendet; der Prozess wurde deshalb beendet.</translation>
    </message>
    <message>
      <source>{who} has other code than the chief ({names}). Give all tasks of the cluster the same code, then start them again.</source>
      <translation>{who} hat anderen Code als der Chief ({names}). Geben Sie allen Aufgaben des Clusters denselben Code, und starten Sie sie dann erneut.</translation>
    </message>
    <message>
      <source>{who} has other data than the chief ({names}). Give all tasks of the cluster the same data, then start them again.</source>
      <translation>{who} hat andere Daten als der Chief ({names}). Geben Sie allen Aufgaben des Clusters dieselben Daten, und starten Sie sie dann erneut.</translation>
    </message>
    <message>
      <source>{who} lost the connection to another process.</source>
      <translation>{who} hat die Verbindung zu einem anderen Prozess verloren.</translation>
    </message>
    <message>
      <source>{who}; chosen when it was exported</source>
      <translation>{who}; beim Export gewählt</translation>
    </message>
    <message>
      <source>{who}; no client needs it</source>
      <translation>{who}; kein Client braucht ihn</translation>
    </message>
    <message>
      <source>{why}

The count of evaluations without improvement starts again from zero; the best checkpoint so far stays the one to beat.</source>
      <translation>{why}

Die Zählung der Evaluationen ohne Verbesserung beginnt wieder bei null; der bisher beste Checkpoint bleibt der Maßstab.</translation>
    </message>
    <message>
      <source>{why} Started again, this process goes on from the last checkpoint.</source>
      <translation>{why} Erneut gestartet, macht dieser Prozess ab dem letzten Checkpoint weiter.</translation>
    </message>
    <message>
      <source>{width} x {height} pixels</source>
      <translation>{width} x {height} Pixel</translation>
    </message>
    <message>
      <source>{workbench}: the receiver {feeder} with the model's output {output}</source>
      <translation>{workbench}: der Receiver {feeder} mit der Ausgabe {output} des Modells</translation>
    </message>
    <message>
      <source>{wrong} of {count} values are not lists of numbers, such as "{text}".</source>
      <translation>{wrong} von {count} Werten sind keine Listen von Zahlen, zum Beispiel „{text}“.</translation>
    </message>
    <message>
      <source>{wrong} of {count} values are not numbers, such as "{text}".</source>
      <translation>{wrong} von {count} Werten sind keine Zahlen, zum Beispiel „{text}“.</translation>
    </message>
    <message>
      <source>{zeros} of {count} values are exactly 0</source>
      <translation>{zeros} von {count} Werten sind genau 0</translation>
    </message>
    <message numerus="yes">
      <source>… {n} more</source>
      <translation>
        <numerusform>… {n} weiterer</numerusform>
        <numerusform>… {n} weitere</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>… {n} more characters: Copy takes them all.</source>
      <translation>
        <numerusform>… {n} weiteres Zeichen: „Kopieren“ nimmt alle.</numerusform>
        <numerusform>… {n} weitere Zeichen: „Kopieren“ nimmt alle.</numerusform>
      </translation>
    </message>
    <message>
      <source>↑↓ choose · ⏎ go · Ctrl ⏎ help · Esc close</source>
      <translation>↑↓ wählen · ⏎ ausführen · Strg ⏎ Hilfe · Esc schließen</translation>
    </message>
    <message>
      <source>◂ Settings</source>
      <translation>◂ Einstellungen</translation>
    </message>
    <message>
      <source>✓ label {said}</source>
      <translation>✓ Label {said}</translation>
    </message>
    <message>
      <source>✗ label {said}</source>
      <translation>✗ Label {said}</translation>
    </message>
  </context>
</TS>
