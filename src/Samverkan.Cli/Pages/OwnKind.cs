using System.Collections.Immutable;
using System.Text.Json;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Cli.Pages;

/// <summary>
/// An entry of a kind that this tool does not know, an integrator's own or a newer one: its name and its fields as they were recorded,
/// for a reader who may see it. The kind's own sentence is the host's code, which the tool does not have.
/// </summary>
/// <param name="Name">The name of the kind, without whose it is, for example <c>homeVisit</c> of <c>acme.homeVisit</c>.</param>
/// <param name="Owner">Whose kind it is, for example <c>acme</c>; <see langword="null"/> of a kind without owner.</param>
/// <param name="Fields">The fields of the body in the order of the record, what lies inside another as <c>outer.inner</c>.</param>
internal sealed record OwnKind(string Name, string? Owner, ImmutableArray<(string Name, string Value)> Fields)
{
    private static readonly LocalizedText Yes = new("ja", "yes");
    private static readonly LocalizedText No = new("nej", "no");

    /// <summary>The kind and the fields; <see langword="null"/> of an entry of a kind in the box.</summary>
    public static OwnKind? Of(JourneyEvent what)
    {
        if ((what is EntryCorrected correction ? correction.Replacement : what) is not UnknownEvent unknown)
            return null;
        int dot = unknown.OfKind.LastIndexOf('.');
        return new OwnKind(unknown.OfKind[(dot + 1)..], dot < 0 ? null : unknown.OfKind[..dot], FieldsOf(unknown.Json));
    }

    /// <summary>The name, whose it is, and the fields on one line.</summary>
    public string Sentence(Language language)
    {
        string name = Owner is null ? Name : $"{Name} ({Owner})";
        return Fields.IsEmpty ? name : $"{name}: {string.Join("; ", Fields.Select(field => $"{field.Name} {Word(field.Value, language)}"))}";
    }

    private static string Word(string value, Language language) => value switch
    {
        "true" => Yes.In(language),
        "false" => No.In(language),
        _ => value,
    };

    private static ImmutableArray<(string Name, string Value)> FieldsOf(string json)
    {
        ImmutableArray<(string Name, string Value)>.Builder fields = ImmutableArray.CreateBuilder<(string Name, string Value)>();
        using JsonDocument body = JsonDocument.Parse(json);
        if (body.RootElement.ValueKind == JsonValueKind.Object)
            Add(fields, "", body.RootElement);
        return fields.ToImmutable();
    }

    private static void Add(ImmutableArray<(string Name, string Value)>.Builder fields, string path, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty member in value.EnumerateObject())
                    Add(fields, path.Length == 0 ? member.Name : $"{path}.{member.Name}", member.Value);
                break;
            case JsonValueKind.Array when value.EnumerateArray().All(static item => item.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)):
                fields.Add((path, string.Join(", ", value.EnumerateArray().Select(Text))));
                break;
            case JsonValueKind.Array:
                int place = 0;
                foreach (JsonElement item in value.EnumerateArray())
                    Add(fields, FormattableString.Invariant($"{path}.{++place}"), item);
                break;
            case JsonValueKind.Null:
                break;
            default:
                fields.Add((path, Text(value)));
                break;
        }
    }

    // One line is one entry, also where somebody wrote several.
    private static string Text(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
            return value.GetRawText();
        try
        {
            return value.GetString()!.ReplaceLineEndings(" ");
        }
        catch (InvalidOperationException)
        {
            // Half a character, as a broken program may have written it: shown as it was written.
            return value.GetRawText();
        }
    }
}
