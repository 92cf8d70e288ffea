using System.Text.Json.Nodes;
using Samverkan.Core.Files;
using Samverkan.Core.Forms;
using Samverkan.Core.Programmes;
using Samverkan.Core.Progression;

namespace Samverkan.Core.Tests.Files;

/// <summary>Definitions in the first version of their formats are read for ever: these files are never changed, and no newer version takes anything from what they say.</summary>
public sealed class GoldenDefinitionTests
{
    [Fact]
    public void A_form_of_the_first_version_is_read_and_says_the_same()
    {
        byte[] golden = Golden("form");
        FindingList findings = new("form.json");
        Form form = FormReader.Read(golden, findings)!;
        Assert.Equal(0, findings.Count);
        SaysAll(golden, [.. FormWriter.Write(form)]);
    }

    [Fact]
    public void An_indicator_set_of_the_first_version_is_read_and_says_the_same()
    {
        byte[] golden = Golden("indicator-set");
        FindingList findings = new("indicator-set.json");
        IndicatorSet set = IndicatorSetReader.Read(golden, findings)!;
        Assert.Equal(0, findings.Count);
        SaysAll(golden, [.. IndicatorSetWriter.Write(set)]);
    }

    [Fact]
    public void A_programme_of_the_first_version_is_read_and_says_the_same()
    {
        byte[] golden = Golden("programme");
        ProgrammeReading reading = ProgrammeReader.Read(golden, "programme.json");
        Assert.Empty(reading.Findings);
        SaysAll(golden, [.. ProgrammeWriter.Write(reading.Programme!)]);
    }

    // What the file says stands in what is written, whatever a newer version adds beside it.
    private static void SaysAll(byte[] golden, byte[] written) => Holds("", JsonNode.Parse(golden), JsonNode.Parse(written));

    private static void Holds(string place, JsonNode? old, JsonNode? now)
    {
        switch (old)
        {
            case JsonObject members:
                foreach ((string name, JsonNode? value) in members)
                {
                    if (place.Length > 0 || name != "formatVersion")
                        Holds($"{place}/{name}", value, now?[name]);
                }

                break;
            case JsonArray items:
                Assert.True(now is JsonArray array && array.Count == items.Count, place);
                for (int i = 0; i < items.Count; i++)
                    Holds($"{place}/{i}", items[i], now![i]);
                break;
            default:
                Assert.True(JsonNode.DeepEquals(old, now), $"{place}: {old} became {now}");
                break;
        }
    }

    private static byte[] Golden(string kind)
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Files", "Golden", $"{kind}-version-1.json"));
        Assert.Equal(1, (int)JsonNode.Parse(bytes)!["formatVersion"]!);
        return bytes;
    }
}
