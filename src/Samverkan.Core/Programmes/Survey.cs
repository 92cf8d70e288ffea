using System.Collections.Immutable;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Programmes;

/// <summary>What a programme asks about a participant in a survey (<i>enkät</i>), and whom. The form itself, with its versions, belongs to the forms.</summary>
/// <param name="Id">The key. Goals name the answers as the facts <c>answered:SURVEY</c> and <c>answer:SURVEY/STATEMENT</c>.</param>
/// <param name="Informant">Who answers.</param>
/// <param name="Name">The name.</param>
/// <param name="Source">Where it stands that this is asked.</param>
public sealed record Survey(ProvisionId Id, Informant Informant, LocalizedText Name, SourceReference Source)
{
    /// <summary>The track after which it is put; <see langword="null"/> for the whole programme.</summary>
    public TrackId? Track { get; init; }

    /// <summary>The statements, in order.</summary>
    public ImmutableArray<SurveyStatement> Statements { get; init; } = [];

    /// <summary>That the survey is answered, as a fact.</summary>
    public TypedFact<bool> AnsweredFact => StandardFacts.Answered(Id.Value);

    /// <summary>Whether the informant agrees with a statement, as a fact.</summary>
    /// <param name="statement">The statement.</param>
    public TypedFact<bool> FactOf(SurveyStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return StandardFacts.AnswerTo(Id.Value, statement.Id.Value);
    }
}
