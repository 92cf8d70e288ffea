using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.NextStep;

/// <summary>Where in a programme's own document it stands what a proposal rests on: the step of the method, or else the document as a whole.</summary>
internal sealed class ProgrammeSources(Programme programme)
{
    /// <summary>That needs are mapped.</summary>
    public SourceReference Mapping { get; } = Of(programme, JourneyStep.JointMapping);

    /// <summary>That there is a plan.</summary>
    public SourceReference Plan { get; } = Of(programme, JourneyStep.CoordinatedPlan);

    /// <summary>That activities go on, in parallel or by a plan.</summary>
    public SourceReference Activities { get; } = Of(programme, JourneyStep.ParallelActivities, JourneyStep.CoordinatedPlan);

    /// <summary>That employers are contacted.</summary>
    public SourceReference Employers { get; } = Of(programme, JourneyStep.EmployerContact, JourneyStep.JointMapping);

    /// <summary>That recommendations are made.</summary>
    public SourceReference Recommendations { get; } = Of(programme, JourneyStep.Recommendation);

    private static SourceReference Of(Programme programme, params ReadOnlySpan<JourneyStep> steps)
    {
        foreach (JourneyStep step in steps)
        {
            if (programme.Method.FirstOrDefault(one => one.Step == step) is { } found)
                return found.Source;
        }

        return programme.Document;
    }
}
