using System.Text.Json.Nodes;
using Samverkan.Core.Files;
using Samverkan.Core.Forms;

namespace Samverkan.Core.Tests.Forms;

/// <summary>A form is written as it was read.</summary>
public sealed class FormWriterTests
{
    public static TheoryData<string> Files =>
    [
        .. Directory.GetFiles(FormSamples.PathOf("src", "Samverkan.Core", "Forms", "Data"), "*.json").Order(StringComparer.Ordinal).Select(Path.GetFileName).OfType<string>(), "form.json",
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void What_was_read_is_written_member_by_member(string file)
    {
        string json = file == "form.json" ? FormSamples.Json : File.ReadAllText(FormSamples.PathOf("src", "Samverkan.Core", "Forms", "Data", file));
        byte[] written = [.. FormWriter.Write(FormSamples.Read(json))];
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(written)), file);
        FindingList findings = new(file);
        Form again = FormReader.Read(written, findings)!;
        Assert.Equal(0, findings.Count);
        Assert.Equal(written, FormWriter.Write(again).ToArray());
    }
}
