using System.Collections.Immutable;
using System.Text.Json;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys;

/// <summary>
/// An entry of a kind that a program does not know, an integrator's own or a newer one: its name and its fields as they were recorded, for a reader who may see it. The kind's own sentence is
/// code that the program does not have.
/// </summary>
/// <remarks>Immutable and thread-safe. Personal data like the entry itself.</remarks>
public sealed class RecordedFields
{
    private RecordedFields(string name, string? owner, ImmutableArray<(string Name, string Value)> fields)
    {
        Name = name;
        Owner = owner;
        Fields = fields;
    }

    /// <summary>The name of the kind, without whose it is, for example <c>homeVisit</c> of <c>acme.homeVisit</c>.</summary>
    public string Name { get; }

    /// <summary>Whose kind it is, for example <c>acme</c>; <see langword="null"/> of a kind without owner.</summary>
    public string? Owner { get; }

    /// <summary>The fields of the body in the order of the record, what lies inside another as <c>outer.inner</c>; none where the body is no object.</summary>
    public ImmutableArray<(string Name, string Value)> Fields { get; }

    /// <summary>The name, whose it is, and the fields on one line.</summary>
    public LocalizedText Sentence
    {
        get
        {
            string name = Owner is null ? Name : $"{Name} ({Owner})";
            return Fields.IsEmpty ? LocalizedText.Same(name) : new($"{name}: {Told("ja", "nej")}", $"{name}: {Told("yes", "no")}");
        }
    }

    /// <summary>The kind and the fields of an entry.</summary>
    /// <param name="unknown">What was recorded.</param>
    public static RecordedFields Of(UnknownEvent unknown)
    {
        ArgumentNullException.ThrowIfNull(unknown);
        int dot = unknown.OfKind.LastIndexOf('.');
        return new RecordedFields(unknown.OfKind[(dot + 1)..], dot < 0 ? null : unknown.OfKind[..dot], FieldsOf(unknown.Json));
    }

    /// <summary>The name of the kind; never what was recorded.</summary>
    public override string ToString() => Name;

    private string Told(string yes, string no) =>
        string.Join("; ", Fields.Select(field => $"{field.Name} {field.Value switch { "true" => yes, "false" => no, var value => value }}"));

    private static ImmutableArray<(string Name, string Value)> FieldsOf(string json)
    {
        ImmutableArray<(string Name, string Value)>.Builder fields = ImmutableArray.CreateBuilder<(string Name, string Value)>();
        try
        {
            using JsonDocument body = JsonDocument.Parse(json);
            if (body.RootElement.ValueKind == JsonValueKind.Object)
                Add(fields, "", body.RootElement);
        }
        catch (JsonException)
        {
            // what is no JSON has no fields
            return [];
        }

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
