using System.Collections.Immutable;
using Samverkan.Core.Access;
using Samverkan.Core.Criteria;
using Samverkan.Core.Forms;
using Samverkan.Core.Journeys;
using Samverkan.Core.Programmes;

namespace Samverkan.Synthetic;

/// <summary>What a programme's method leaves in the journeys beside what all have: cases gone through, recommendations, hand-overs, surveys.</summary>
/// <remarks>Immutable. The default is a programme with activities and nothing of the others.</remarks>
public sealed record SyntheticMethod
{
    /// <summary>Whether cases are gone through and people called, where nobody refers them.</summary>
    public bool GoesThroughCases { get; init; }

    /// <summary>Whether everybody's history is reviewed before the mapping, where secrecy is waived.</summary>
    public bool ReviewsHistory { get; init; }

    /// <summary>Whether the programme has activities and a plan of its own; one that only maps and recommends leaves both to the ordinary operation.</summary>
    public bool HasActivities { get; init; } = true;

    /// <summary>Whether people try work in places, with a plan for it and a competence mapping beside it.</summary>
    public bool HasPlaces { get; init; }

    /// <summary>Whether the week is planned against full time.</summary>
    public bool PlansFullTime { get; init; }

    /// <summary>Whether a next step is recommended.</summary>
    public bool Recommends { get; init; }

    /// <summary>The categories of recommendations, with which of them tell of health.</summary>
    public ImmutableArray<(RecommendationCategory Category, bool TellsOfHealth)> Categories { get; init; } = [];

    /// <summary>Whether people are sought before anybody refers them.</summary>
    public bool SeeksPeople { get; init; }

    /// <summary>The methods that activities are of, each with what it most often aims at; where none fits, an activity names none or Supported Employment.</summary>
    public ImmutableArray<(MethodId Method, ActivityKind Aim)> Methods { get; init; } = [];

    /// <summary>What is asked of whom.</summary>
    public ImmutableArray<Survey> Surveys { get; init; } = [];

    /// <summary>The forms in which a mapping is answered: at the competence mapping where people try work in places, otherwise at the joint mapping.</summary>
    public ImmutableArray<FormId> Mappings { get; init; } = [];

    /// <summary>The forms of the surveys and the mappings.</summary>
    public FormCatalog Forms { get; init; } = FormCatalog.Standard;

    /// <summary>The method of a programme, read from its steps, goals and surveys.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="forms">The forms in which its surveys are looked up; those in the box when left out.</param>
    public static SyntheticMethod Of(Programme programme, FormCatalog? forms = null)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ImmutableHashSet<JourneyStep> steps = [.. programme.Method.Select(static step => step.Step)];
        IEnumerable<Criterion> asked = programme.Goals.SelectMany(static goal => new[] { goal.Population, goal.Numerator }).Concat(programme.Funnel.Select(static step => step.Reached)).OfType<Criterion>();
        bool mapsOnly = steps.Contains(JourneyStep.HistoryReview) && steps.Contains(JourneyStep.Recommendation) && !steps.Contains(JourneyStep.ParallelActivities);
        string[] told = [.. programme.Method.Select(static step => step.Text).Concat(programme.Approach.Select(static stated => stated.Text)).Select(static text => text.Swedish)];
        bool Tells(string words) => told.Any(text => text.Contains(words, StringComparison.OrdinalIgnoreCase));
        return new SyntheticMethod
        {
            GoesThroughCases = asked.Any(static criterion => AsksOf(criterion, StandardFacts.GoneThrough)),
            ReviewsHistory = mapsOnly,
            HasActivities = !mapsOnly,
            HasPlaces = programme.Tracks.Any(static track => track.Places is not null),
            PlansFullTime = Tells("på heltid"),
            SeeksPeople = Tells("uppsökande"),
            Methods = [.. StandardMethods.All.Where(method => told.Any(text => method.Name.Swedish.Split(' ').All(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)))).Select(static method => (method.Method, method.Aim))],
            Recommends = !programme.RecommendationCategories.IsEmpty && (steps.Contains(JourneyStep.Recommendation) || steps.Contains(JourneyStep.Handover)),
            Categories = [.. programme.RecommendationCategories.Select(static category => (new RecommendationCategory(category.Id.Value), TellsOfHealth(category.Text.English)))],
            Surveys = programme.Surveys,
            Mappings =
            [
                .. (forms ?? FormCatalog.Standard).Forms
                    .Where(form => form.Category == DataCategory.Mapping && form.Programmes.Contains(programme.Id) && !programme.Surveys.Any(survey => survey.Id.Value == form.Id.Value))
                    .Select(static form => form.Id).Distinct(),
            ],
            Forms = forms ?? FormCatalog.Standard,
        };
    }

    private static bool AsksOf(Criterion criterion, Fact fact) => (criterion is Leaf leaf && leaf.About.Key == fact.Key) || criterion.Parts.Any(part => AsksOf(part, fact));

    private static readonly string[] WordsOfHealth = ["health", "treatment", "psychiatric", "sheltered", "rehabilitation"];

    // Whom care, treatment, examination or adapted work is recommended to, of that person something of the health is told.
    private static bool TellsOfHealth(string text) =>
        WordsOfHealth.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
