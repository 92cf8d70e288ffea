using System.Collections.Immutable;
using Samverkan.Core.Criteria;
using Samverkan.Core.Forms;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.Programmes;
using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.CommonIndicators;

namespace Samverkan.Reporting.Deliveries;

/// <summary>From where an extract has its words: what a programme's definition, a form or the host calls what is recorded as keys. Immutable.</summary>
public sealed record ExtractWords
{
    /// <summary>The words of what is in the box.</summary>
    public static ExtractWords Standard { get; } = new();

    /// <summary>The programmes whose teams, tracks, parties and categories are told by name; those in the box unless told otherwise.</summary>
    public ImmutableArray<Programme> Programmes { get; init; } = ProgrammeCatalog.All;

    /// <summary>The kinds of entry that are known, with their sentences. What is of another kind is told by the names and values of its fields.</summary>
    public EventCatalog Kinds { get; init; } = EventCatalog.Standard;

    /// <summary>The forms that are known, with their questions.</summary>
    public FormCatalog Forms { get; init; } = FormCatalog.Standard;

    /// <summary>The facts that are known: those of criteria and of common indicators unless told otherwise.</summary>
    public FactCatalog Facts { get; init; } = IndicatorFacts.Facts;

    /// <summary>The indicator sets that are known.</summary>
    public IndicatorSetCatalog Sets { get; init; } = new(IndicatorSetCatalog.Shipped);

    /// <summary>
    /// What the host calls a key that stands in an event, for example the reasons of places, which are the host's own; before what a definition says. <see langword="null"/> for a key that it does not know.
    /// </summary>
    public Func<JourneyEvent, Slug, LocalizedText?>? Names { get; init; }
}
