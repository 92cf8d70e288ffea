namespace Samverkan.Cli;

/// <summary>Tells what was done and where its files are: lines for people, or JSON for programs.</summary>
internal static class DonePrinter
{
    /// <summary>Each sentence on a line, then each file.</summary>
    public static void WriteText(TextWriter output, IEnumerable<string> sentences, IEnumerable<string> files)
    {
        foreach (string line in sentences.Concat(files))
            output.WriteLine(line);
    }

    /// <summary>An object with the numbers and the lists that the sentences tell, and the files.</summary>
    public static void WriteJson(TextWriter output, IEnumerable<(string Name, long Value)> numbers, IEnumerable<string> files, params IEnumerable<(string Name, IReadOnlyList<string> Values)> lists)
    {
        ToolJson.WriteTo(output, writer =>
        {
            writer.WriteStartObject();
            foreach ((string name, long value) in numbers)
                writer.WriteNumber(name, value);
            foreach ((string name, IEnumerable<string> values) in lists.Select(static list => (list.Name, (IEnumerable<string>)list.Values)).Append(("files", files)))
            {
                writer.WriteStartArray(name);
                foreach (string value in values)
                    writer.WriteStringValue(value);
                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        });
    }
}
