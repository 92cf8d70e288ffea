using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Samverkan.Cli;

/// <summary>How the tool writes JSON: indented, with Swedish letters as they are.</summary>
internal static class ToolJson
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one JSON document and a line feed.</summary>
    public static void WriteTo(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter writer = new(buffer, Indented))
            write(writer);
        output.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }
}
