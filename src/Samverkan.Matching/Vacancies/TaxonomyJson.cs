using System.Collections.Immutable;
using Samverkan.Core.Files;

namespace Samverkan.Matching.Vacancies;

/// <summary>
/// Concepts of the taxonomy in the shapes in which its public interfaces give them. A concept may stand inside another, as wider, narrower or related, and be told there and in its own place.
/// </summary>
internal sealed class TaxonomyJson(FindingList findings)
{
    private static readonly string[] Ids = ["id", "taxonomy/id", "concept_id", "concept/id"];
    private static readonly string[] Types = ["type", "taxonomy/type", "concept/type"];
    private static readonly string[] Labels = ["preferred_label", "taxonomy/preferred-label", "preferredLabel", "preferred-label", "concept/preferred-label"];
    private static readonly string[] Codes = ["ssyk_code_2012", "taxonomy/ssyk-code-2012", "ssyk-code-2012", "concept.external-standard/ssyk-code-2012"];

    private readonly List<Told> _told = [];
    private readonly Dictionary<ConceptId, Told> _byId = [];
    private readonly HashSet<ConceptId> _own = [];

    /// <summary>The concepts, each once, in the order in which they are first told.</summary>
    public ImmutableArray<TaxonomyConcept> Read(LocatedJson json)
    {
        LocatedJson whole = json.Member("data")?.Value ?? json.Member("taxonomy/graph")?.Value ?? json;
        if (whole.Kind == JsonKind.Array)
        {
            Concepts(whole, "");
        }
        else if (whole.Member("concepts")?.Value is { Kind: JsonKind.Array } concepts)
        {
            Concepts(concepts, json == whole ? "concepts" : "data.concepts");
        }
        else if (whole.Member("taxonomy/nodes")?.Value is { Kind: JsonKind.Array } nodes)
        {
            Concepts(nodes, "taxonomy/graph.taxonomy/nodes");
            Edges(whole.Member("taxonomy/edges")?.Value);
        }
        else if (whole.Kind == JsonKind.Object && !whole.Members.IsEmpty && whole.Members.All(static member => ConceptId.IsValid(member.Name) && member.Value.Kind == JsonKind.Object))
        {
            foreach (LocatedMember member in whole.Members)
                Concept(member.Value, member.Name, new ConceptId(member.Name), isOwn: true);
        }
        else
        {
            findings.Add(whole.Position, "", FileCodes.MissingMember.With("concepts"));
        }

        return [.. _told.Where(static told => told.Type is not null).Select(static told => new TaxonomyConcept(told.Id, told.Type!, told.Label!) { Ssyk = told.Ssyk, Broader = [.. told.Broader], Related = [.. told.Related] })];
    }

    private static LocatedJson? First(LocatedJson value, ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (value.Member(name)?.Value is { Kind: not JsonKind.Null } member)
                return member;
        }

        return null;
    }

    private void Concepts(LocatedJson array, string path)
    {
        for (int i = 0; i < array.Items.Length; i++)
            Concept(array.Items[i], $"{path}[{FindingList.Number(i)}]", null, isOwn: true);
    }

    private Told? Concept(LocatedJson value, string path, ConceptId? known, bool isOwn)
    {
        if (value.Kind != JsonKind.Object)
        {
            findings.Add(value.Position, path, FileCodes.WrongType.With("ett objekt", "an object"));
            return null;
        }

        LocatedJson? id = First(value, Ids);
        if (known is null && (id is null || id.Kind != JsonKind.String || !ConceptId.TryParse(id.Text, out known)))
        {
            findings.Add((id ?? value).Position, $"{path}.id", FileCodes.BrokenForm.With("fg7B_yov_smw"));
            return null;
        }

        if (isOwn && !_own.Add(known!))
        {
            findings.Add(value.Position, $"{path}.id", VacancyCodes.IdTwice.With());
            return null;
        }

        Told told = Of(known!);
        if (Text(First(value, Codes), path, isOwn) is { } ssyk)
        {
            if (OccupationRef.IsGroup(ssyk))
                told.Ssyk ??= ssyk;
            else if (isOwn)
                findings.Add(First(value, Codes)!.Position, $"{path}.ssyk_code_2012", FileCodes.BrokenForm.With("2512"));
        }

        // Inside another a concept may be told by its id and its code alone: the level of the code is its type.
        string? type = Text(First(value, Types), path, isOwn) ?? (!isOwn && told.Ssyk is { } code ? $"ssyk-level-{FindingList.Number(code.Length)}" : null);
        string? label = Text(First(value, Labels), path, isOwn) ?? (isOwn ? null : known!.Value);
        if (isOwn && (type is null || label is null))
            findings.Add(value.Position, $"{path}.{(type is null ? "type" : "preferred_label")}", FileCodes.MissingMember.With(type is null ? "type" : "preferred_label"));
        if (type is not null && label is not null && (told.Type is null || isOwn))
            (told.Type, told.Label) = (type, label);
        foreach (Told wider in Inner(value, "broader", path))
            told.Broader.Add(wider.Id);
        foreach (Told narrower in Inner(value, "narrower", path))
            narrower.Broader.Add(told.Id);
        foreach (Told related in Inner(value, "related", path))
            told.Related.Add(related.Id);
        return told;
    }

    private IEnumerable<Told> Inner(LocatedJson value, string name, string path)
    {
        LocatedJson? member = First(value, [name, $"taxonomy/{name}"]);
        if (member is null)
            yield break;
        if (member.Kind != JsonKind.Array)
        {
            findings.Add(member.Position, $"{path}.{name}", FileCodes.WrongType.With("en lista", "an array"));
            yield break;
        }

        for (int i = 0; i < member.Items.Length; i++)
        {
            LocatedJson item = member.Items[i];
            Told? told = item.Kind == JsonKind.String && ConceptId.TryParse(item.Text, out ConceptId? id) ? Of(id) : Concept(item, $"{path}.{name}[{FindingList.Number(i)}]", null, isOwn: false);
            if (told is not null)
                yield return told;
        }
    }

    private void Edges(LocatedJson? edges)
    {
        if (edges is not { Kind: JsonKind.Array })
            return;
        for (int i = 0; i < edges.Items.Length; i++)
        {
            LocatedJson edge = edges.Items[i];
            if (!ConceptId.TryParse(edge.Member("taxonomy/source")?.Value.Text, out ConceptId? from) || !ConceptId.TryParse(edge.Member("taxonomy/target")?.Value.Text, out ConceptId? to))
            {
                findings.Add(edge.Position, $"taxonomy/graph.taxonomy/edges[{FindingList.Number(i)}]", FileCodes.BrokenForm.With("fg7B_yov_smw"));
                continue;
            }

            // From the narrower to the wider; relations of other kinds are passed over.
            switch (edge.Member("taxonomy/relation-type")?.Value.Text)
            {
                case "broader": Of(from).Broader.Add(to); break;
                case "narrower": Of(to).Broader.Add(from); break;
                case "related": Of(from).Related.Add(to); break;
            }
        }
    }

    private string? Text(LocatedJson? member, string path, bool isOwn)
    {
        if (member is null)
            return null;
        if (member.Kind == JsonKind.String)
            return PlainText.Of(member.Text) is { Length: > 0 } plain ? plain : null;
        if (isOwn)
            findings.Add(member.Position, path, FileCodes.WrongType.With("en text", "a text"));
        return null;
    }

    private Told Of(ConceptId id)
    {
        if (_byId.TryGetValue(id, out Told? told))
            return told;
        told = new Told(id);
        _byId.Add(id, told);
        _told.Add(told);
        return told;
    }

    private sealed class Told(ConceptId id)
    {
        public ConceptId Id { get; } = id;

        public string? Type { get; set; }

        public string? Label { get; set; }

        public string? Ssyk { get; set; }

        public SortedSet<ConceptId> Broader { get; } = [];

        public SortedSet<ConceptId> Related { get; } = [];
    }
}
