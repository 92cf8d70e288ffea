using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using Samverkan.Core.Files;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Criteria.Json;

/// <summary>Makes criteria of located JSON and notes all that is wrong.</summary>
internal sealed class CriterionReader(CriterionCatalog catalog)
{
    public Criterion? Read(LocatedJson value, string path, FindingList findings, int depth)
    {
        if (ObjectReader.Open(value, path, findings) is not { } reader)
            return null;
        if (depth > Criterion.MaximumDepth)
        {
            findings.Add(value.Position, path, CriteriaCodes.CriterionTooDeep.With(FindingList.Number(Criterion.MaximumDepth)));
            return null;
        }

        if (reader.Text("kind") is not { } kind)
            return null;
        if (catalog.ShapeOf(kind) is { } shape)
            return Leaf(reader, kind, shape);
        if (!CriterionCatalog.IsStructure(kind))
        {
            reader.Refuse("kind", CriteriaCodes.UnknownKind.With(string.Join(", ", catalog.Kinds)));
            return null;
        }

        int before = findings.Count;
        Criterion? made = kind switch
        {
            "all" => Parts(reader, depth) is { } parts ? new All(parts) : null,
            "any" => Parts(reader, depth) is { } parts ? new Any(parts) : null,
            "not" => Part(reader, depth) is { } part ? new Not(part) : null,
            "choice" => Choice(reader, depth),
            _ => Cited(reader, depth),
        };
        reader.Close();
        return findings.Count == before ? made : null;
    }

    private ImmutableArray<Criterion>? Parts(ObjectReader reader, int depth)
    {
        ImmutableArray<Criterion>.Builder parts = ImmutableArray.CreateBuilder<Criterion>();
        ImmutableArray<LocatedJson> items = reader.Array("of");
        for (int i = 0; i < items.Length; i++)
        {
            if (Read(items[i], $"{reader.PathOf("of")}[{FindingList.Number(i)}]", reader.Findings, depth + 1) is { } part)
                parts.Add(part);
        }

        return parts.Count == items.Length ? parts.DrainToImmutable() : null;
    }

    private Criterion? Part(ObjectReader reader, int depth) =>
        reader.Any("of") is { } value ? Read(value, reader.PathOf("of"), reader.Findings, depth + 1) : null;

    private Cited? Cited(ObjectReader reader, int depth)
    {
        string? id = reader.Text("id");
        LocalizedText? says = reader.Localized("says");
        SourceReference? source = reader.Source("source");
        Criterion? of = Part(reader, depth);
        if (id is null || says is null || source is null || of is null)
            return null;
        if (Criteria.Cited.IsId(id))
            return new Cited(id, says, source, of);
        reader.Refuse("id", CriteriaCodes.BrokenCriterion.With("cited"));
        return null;
    }

    private Choice? Choice(ObjectReader reader, int depth)
    {
        OptionName? option = reader.Key<OptionName>("option");
        string? standard = reader.Text("default");
        string? chosen = reader.Text("chosen", required: false);
        ImmutableArray<Reading>.Builder readings = ImmutableArray.CreateBuilder<Reading>();
        List<string> names = [];
        LocatedJson? list = reader.Any("readings");
        if (list is null || ObjectReader.Open(list, reader.PathOf("readings"), reader.Findings) is null)
            return null;
        foreach (LocatedMember member in list.Members)
        {
            if (!Slug.IsValid(member.Name))
            {
                reader.Findings.Add(member.Position, reader.PathOf("readings"), FileCodes.BrokenKey.With());
                continue;
            }

            names.Add(member.Name);
            if (Read(member.Value, $"{reader.PathOf("readings")}.{member.Name}", reader.Findings, depth + 1) is { } criterion)
                readings.Add(new Reading(member.Name, criterion));
        }

        if (names.Count == 0)
            reader.Refuse("readings", CriteriaCodes.BrokenCriterion.With("choice"));
        bool known = Known(reader, "default", standard, names);
        known &= chosen is null || Known(reader, "chosen", chosen, names);
        return option is not null && known && readings.Count == names.Count && readings.Count > 0
            ? new Choice(option, readings.DrainToImmutable(), standard!, chosen)
            : null;
    }

    private static bool Known(ObjectReader reader, string name, string? value, List<string> names)
    {
        if (value is null || names.Contains(value, StringComparer.Ordinal))
            return value is not null;
        reader.Refuse(name, CriteriaCodes.UnknownReading.With(string.Join(", ", names)));
        return false;
    }

    private Leaf? Leaf(ObjectReader reader, string kind, JsonTypeInfo shape)
    {
        int before = reader.Findings.Count;
        foreach (JsonPropertyInfo property in shape.Properties)
        {
            LocatedJson? value = reader.Any(property.Name, LeafShapes.IsRequired(property));
            if (value is not null)
                CheckFact(reader, property, value);
        }

        reader.Close();
        if (reader.Findings.Count != before)
            return null;
        string? blamed = null;
        try
        {
            if (JsonSerializer.Deserialize(Bytes(reader.Value), shape) is Leaf leaf)
                return leaf;
        }
        catch (JsonException broken)
        {
            // The message echoes the text; the path's first member is taken only if the shape has it.
            blamed = shape.Properties.FirstOrDefault(property => IsAt(broken.Path, property.Name))?.Name;
        }
        catch (Exception refused) when (refused is ArgumentException or NotSupportedException or InvalidOperationException or FormatException or OverflowException)
        {
            // A constructor that does not accept its values: the leaf as a whole is to blame.
        }

        Refusal refusal = CriteriaCodes.BrokenCriterion.With(kind);
        if (blamed is null)
            reader.Findings.Add(reader.Value.Position, reader.Path, refusal);
        else
            reader.Refuse(blamed, refusal);
        return null;
    }

    private void CheckFact(ObjectReader reader, JsonPropertyInfo property, LocatedJson value)
    {
        (Type Type, string Swedish, string English)? wanted =
            property.PropertyType == typeof(TypedFact<bool>) ? (typeof(bool), "ja eller nej", "yes or no")
            : property.PropertyType == typeof(TypedFact<string>) ? (typeof(string), "en kod", "a code")
            : property.PropertyType == typeof(TypedFact<int>) ? (typeof(int), "ett heltal", "a whole number")
            : property.PropertyType == typeof(TypedFact<LocalDate>) ? (typeof(LocalDate), "ett datum", "a date")
            : null;
        if (wanted is not { } type)
            return;
        Fact? fact = value.Kind == JsonKind.String ? catalog.Facts.Find(value.Text) : null;
        if (fact is null)
            reader.Refuse(property.Name, CriteriaCodes.UnknownFact.With());
        else if (fact.ValueType != type.Type)
            reader.Refuse(property.Name, CriteriaCodes.FactOfAnotherType.With(type.Swedish, type.English));
    }

    private static bool IsAt(string? path, string name) =>
        path is not null
        && path.StartsWith("$." + name, StringComparison.Ordinal)
        && (path.Length == name.Length + 2 || path[name.Length + 2] is '.' or '[');

    private static ReadOnlySpan<byte> Bytes(LocatedJson value)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            writer.WriteStartObject();
            foreach (LocatedMember member in value.Members)
            {
                if (string.Equals(member.Name, "kind", StringComparison.Ordinal))
                    continue;
                writer.WritePropertyName(member.Name);
                Write(writer, member.Value);
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenSpan;
    }

    private static void Write(Utf8JsonWriter writer, LocatedJson value)
    {
        switch (value.Kind)
        {
            case JsonKind.String:
                writer.WriteStringValue(value.Text);
                break;
            case JsonKind.Array:
                writer.WriteStartArray();
                foreach (LocatedJson item in value.Items)
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case JsonKind.Object:
                writer.WriteStartObject();
                foreach (LocatedMember member in value.Members)
                {
                    writer.WritePropertyName(member.Name);
                    Write(writer, member.Value);
                }

                writer.WriteEndObject();
                break;
            default:
                writer.WriteRawValue(value.Text);
                break;
        }
    }
}
