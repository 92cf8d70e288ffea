using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Samverkan.Core.Criteria.Json;
using Samverkan.Core.Files;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Criteria;

/// <summary>
/// The kinds of criteria that can be read and written as JSON, and the facts that they may name. An integrator adds kinds of
/// leaves by <see cref="ToBuilder"/>.
/// </summary>
/// <remarks>
/// A criterion is an object with <c>kind</c>: <c>{"kind":"all","of":[…]}</c>, <c>any</c> likewise, <c>{"kind":"not","of":{…}}</c>,
/// <c>{"kind":"choice","option":"over-30","default":"to-the-day","readings":{"to-the-day":{…}}}</c> with <c>chosen</c> where one is chosen,
/// <c>{"kind":"cited","id":"SK-C2","says":{"sv":"…","en":"…"},"source":{…},"of":{…}}</c>, or a leaf such as
/// <c>{"kind":"olderThan","years":30,"reading":"toTheDay"}</c>. Immutable and thread-safe.
/// </remarks>
public sealed class CriterionCatalog
{
    // First of all, since the standard catalogue asks for it while it is being made.
    private static readonly ImmutableArray<string> Structures = ["all", "any", "choice", "cited", "not"];
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
    private readonly ImmutableSortedDictionary<string, JsonTypeInfo> _kinds;
    private readonly FrozenDictionary<Type, string> _kindOf;

    internal CriterionCatalog(FactCatalog facts, IEnumerable<KeyValuePair<string, JsonTypeInfo>> kinds)
    {
        Facts = facts;
        KeyValuePair<string, JsonTypeInfo>[] given = [.. kinds];
        JsonSerializerOptions options = LeafShapes.Options(facts, given.Select(static pair => pair.Value.OriginatingResolver!));
        _kinds = given.ToImmutableSortedDictionary(static pair => pair.Key, pair => options.GetTypeInfo(pair.Value.Type), StringComparer.Ordinal);
        _kindOf = given.ToFrozenDictionary(static pair => pair.Value.Type, static pair => pair.Key);
    }

    /// <summary>The leaves in the box and the standard facts.</summary>
    public static CriterionCatalog Standard { get; } = new CriterionCatalogBuilder(FactCatalog.Standard, [])
        .AddLeaf("age", CriteriaJsonContext.Default.AgeBetween)
        .AddLeaf("fact", CriteriaJsonContext.Default.BooleanFactIs)
        .AddLeaf("code", CriteriaJsonContext.Default.CodeFactIsOneOf)
        .AddLeaf("codeHeldLongerThan", CriteriaJsonContext.Default.CodeHeldLongerThan)
        .AddLeaf("heldAtSomeTime", CriteriaJsonContext.Default.HeldAtSomeTime)
        .AddLeaf("heldLongerThan", CriteriaJsonContext.Default.HeldLongerThan)
        .AddLeaf("number", CriteriaJsonContext.Default.NumberInRange)
        .AddLeaf("numberReached", CriteriaJsonContext.Default.NumberReached)
        .AddLeaf("olderThan", CriteriaJsonContext.Default.OlderThan)
        .Build();

    /// <summary>The facts that criteria may name.</summary>
    public FactCatalog Facts { get; }

    /// <summary>Every kind, in ordinal order.</summary>
    public ImmutableArray<string> Kinds => [.. Structures.Concat(_kinds.Keys).Order(StringComparer.Ordinal)];

    /// <summary>A builder that begins with what is here.</summary>
    public CriterionCatalogBuilder ToBuilder() => new(Facts, _kinds);

    /// <summary>The kind of a leaf.</summary>
    /// <param name="leaf">The leaf.</param>
    /// <returns>The kind, or <see langword="null"/> when this catalogue does not know the leaf.</returns>
    public string? KindOf(Leaf leaf)
    {
        ArgumentNullException.ThrowIfNull(leaf);
        return _kindOf.GetValueOrDefault(leaf.GetType());
    }

    /// <summary>Reads a criterion from a value in a file.</summary>
    /// <param name="value">The value.</param>
    /// <param name="path">Its path in the file; empty for the whole file.</param>
    /// <param name="findings">Receives all that is wrong.</param>
    /// <returns>The criterion, or <see langword="null"/> when something is wrong.</returns>
    public Criterion? Read(LocatedJson value, string path, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(findings);
        return new CriterionReader(this).Read(value, path, findings, depth: 1);
    }

    /// <summary>Reads a criterion without throwing.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="criterion">The criterion, or <see langword="null"/>.</param>
    /// <param name="findings">All that is wrong; empty when nothing is.</param>
    /// <returns>Whether the text is a criterion.</returns>
    public bool TryParse(string json, [NotNullWhen(true)] out Criterion? criterion, out ImmutableArray<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(json);
        FindingList list = new("-");
        LocatedJson? value = LocatedJson.Read(Encoding.UTF8.GetBytes(json), list);
        criterion = value is null ? null : Read(value, "", list);
        if (list.Count > 0)
            criterion = null;
        findings = list.ToImmutable();
        return criterion is not null;
    }

    /// <summary>Reads a criterion.</summary>
    /// <param name="json">The JSON text.</param>
    /// <exception cref="FormatException">The text is no criterion. The text is not repeated in the message.</exception>
    public Criterion Parse(string json) =>
        TryParse(json, out Criterion? criterion, out ImmutableArray<Finding> findings)
            ? criterion
            : throw new FormatException($"The text is no criterion: {findings[0].Refusal.Code.Id} at {findings[0].Position}.");

    /// <summary>Writes a criterion as one value.</summary>
    /// <param name="writer">The writer, where a value is due.</param>
    /// <param name="criterion">The criterion.</param>
    /// <exception cref="ArgumentException">A leaf is of a kind that this catalogue does not know.</exception>
    public void Write(Utf8JsonWriter writer, Criterion criterion)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(criterion);
        writer.WriteStartObject();
        switch (criterion)
        {
            case All all: WriteParts(writer, "all", all.Parts); break;
            case Any any: WriteParts(writer, "any", any.Parts); break;
            case Not not:
                writer.WriteString("kind", "not");
                writer.WritePropertyName("of");
                Write(writer, not.Of);
                break;
            case Choice choice: WriteChoice(writer, choice); break;
            case Cited cited:
                writer.WriteString("kind", "cited");
                writer.WriteString("id", cited.Id);
                writer.WriteLocalized("says", cited.Says);
                writer.WriteSource("source", cited.Source);
                writer.WritePropertyName("of");
                Write(writer, cited.Of);
                break;
            case Leaf leaf: WriteLeaf(writer, leaf); break;
        }

        writer.WriteEndObject();
    }

    /// <summary>A criterion as JSON on one line.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <exception cref="ArgumentException">A leaf is of a kind that this catalogue does not know.</exception>
    public string ToJson(Criterion criterion)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, Writing))
            Write(writer, criterion);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    internal static bool IsStructure(string kind) => Structures.Contains(kind, StringComparer.Ordinal);

    internal JsonTypeInfo? ShapeOf(string kind) => _kinds.GetValueOrDefault(kind);

    private void WriteParts(Utf8JsonWriter writer, string kind, ImmutableArray<Criterion> parts)
    {
        writer.WriteString("kind", kind);
        writer.WriteStartArray("of");
        foreach (Criterion part in parts)
            Write(writer, part);
        writer.WriteEndArray();
    }

    private void WriteChoice(Utf8JsonWriter writer, Choice choice)
    {
        writer.WriteString("kind", "choice");
        writer.WriteString("option", choice.Option.Value);
        writer.WriteString("default", choice.Default);
        writer.WriteOptional("chosen", choice.Chosen);
        writer.WriteStartObject("readings");
        foreach (Reading reading in choice.Readings)
        {
            writer.WritePropertyName(reading.Value);
            Write(writer, reading.Criterion);
        }

        writer.WriteEndObject();
    }

    private void WriteLeaf(Utf8JsonWriter writer, Leaf leaf)
    {
        string kind = KindOf(leaf) ?? throw new ArgumentException("A leaf is of a kind that this catalogue does not know.", nameof(leaf));
        writer.WriteString("kind", kind);
        foreach (JsonProperty member in JsonSerializer.SerializeToElement(leaf, _kinds[kind]).EnumerateObject())
            member.WriteTo(writer);
    }
}
