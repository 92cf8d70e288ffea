using System.Text;
using System.Text.Json.Serialization;
using Samverkan.Core.Access;
using Samverkan.Core.Files;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.Journeys;

/// <summary>An integrator's own kind of event.</summary>
public sealed record LanguageCafeVisited(int Minutes, string Language) : JourneyEvent("malmo.languageCafe", DataCategory.Activity);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(LanguageCafeVisited))]
internal sealed partial class OwnKinds : JsonSerializerContext;

public sealed class ExtensionKindTests
{
    private static readonly LocalizedText Name = new("Besökte språkcafé", "Visited a language café");

    private static readonly EntryFormat Format = new(EventCatalog.Standard.With(
        "malmo.languageCafe", 2, Name, OwnKinds.Default.LanguageCafeVisited,
        new EventUpcaster(1, static body =>
        {
            body["minutes"] = (int)body["hours"]! * 60;
            body.Remove("hours");
            return body;
        })));

    [Fact]
    public void An_own_kind_is_written_and_read()
    {
        Entry entry = Scene.Entry(1, "2024-09-01", new LanguageCafeVisited(90, "sv")) with { SchemaVersion = 2 };
        byte[] line = Format.Write(entry);
        Assert.Contains("\"kind\":\"malmo.languageCafe\",\"version\":2", Encoding.UTF8.GetString(line), StringComparison.Ordinal);
        Assert.True(Format.TryRead(line, out Entry? read));
        Assert.Equal(entry, read);
    }

    [Fact]
    public void An_earlier_version_is_raised_from_json_to_json()
    {
        string line = Encoding.UTF8.GetString(Format.Write(Scene.Entry(1, "2024-09-01", new LanguageCafeVisited(1, "sv"))))
            .Replace("\"version\":2", "\"version\":1", StringComparison.Ordinal).Replace("\"minutes\":1", "\"hours\":2", StringComparison.Ordinal);
        Assert.True(Format.TryRead(Encoding.UTF8.GetBytes(line), out Entry? read));
        Assert.Equal(new LanguageCafeVisited(120, "sv"), read.Body);
        Assert.Equal(2, read.SchemaVersion);
    }

    [Fact]
    public void An_earlier_version_that_cannot_be_raised_is_a_finding()
    {
        string line = Encoding.UTF8.GetString(Format.Write(Scene.Entry(1, "2024-09-01", new LanguageCafeVisited(1, "sv"))))
            .Replace("\"version\":2", "\"version\":1", StringComparison.Ordinal);
        FindingList findings = new("-");
        Assert.Null(Format.Read(Encoding.UTF8.GetBytes(line), findings));
        Assert.Equal(JourneyCodes.BodyDoesNotFit, Assert.Single(findings.ToImmutable()).Refusal.Code);
    }

    [Fact]
    public void Two_kinds_of_one_name_or_a_name_without_a_point_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Format.Catalog.With("malmo.languageCafe", 1, Name, OwnKinds.Default.LanguageCafeVisited));
        Assert.Throws<ArgumentException>(() => EventCatalog.Standard.With("languageCafe", 1, Name, OwnKinds.Default.LanguageCafeVisited));
        Assert.Throws<ArgumentException>(() => EventCatalog.Standard.With("malmo.other", 2, Name, OwnKinds.Default.LanguageCafeVisited));
    }
}
