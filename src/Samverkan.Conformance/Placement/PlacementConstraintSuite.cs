using System.Collections.Immutable;
using NodaTime.Text;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Placement;

namespace Samverkan.Conformance.Placement;

/// <summary>
/// The suite by which an integrator's constraint of placement proves itself. It is free of any test framework: run it in a test of your own and see that
/// nothing comes back.
/// </summary>
/// <example><c>Assert.Empty(new PlacementConstraintSuite(new WithinReach()).Run(PlacementChoices.Of(plan, seed: 1)));</c></example>
/// <param name="constraint">The constraint.</param>
/// <remarks>Immutable and thread-safe, when the constraint is.</remarks>
public sealed class PlacementConstraintSuite(IPlacementConstraint constraint)
{
    private readonly IPlacementConstraint _constraint = constraint ?? throw new ArgumentNullException(nameof(constraint));

    /// <summary>Tries every promise.</summary>
    /// <param name="choices">What it is asked about: made up by <see cref="PlacementChoices"/>, or the integrator's own.</param>
    /// <returns>The promises not kept, each once, in the order in which they were first broken; none when the constraint conforms.</returns>
    public ImmutableArray<PlacementShortcoming> Run(ImmutableArray<PlacementChoice> choices) =>
        PlacementTrial.Run(choices, choice => Said(_constraint.Against(choice)), Own);

    private IEnumerable<PlacementPromise> Own(PlacementChoice choice)
    {
        if (_constraint.Against(choice) is not { } refusal)
            yield break;
        string[] lines = [.. Enum.GetValues<Language>().SelectMany(language => (string[])[refusal.Explain(language), refusal.Expected(language)])];
        if (lines.Any(static line => string.IsNullOrWhiteSpace(line) || line.Contains('\n', StringComparison.Ordinal)))
            yield return PlacementPromise.SaysItself;
        string[] personal = [choice.Candidate.Id.ToString(), LocalDatePattern.Iso.Format(choice.Candidate.Referred)];
        if (lines.Any(line => personal.Any(word => line.Contains(word, StringComparison.Ordinal))))
            yield return PlacementPromise.TellsNothingPersonal;
    }

    private static string Said(Refusal? refusal) => refusal is null ? "" : $"{refusal.Code.Id} {refusal.Explain(Language.Swedish)} {refusal.Explain(Language.English)}";
}
