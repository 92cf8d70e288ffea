using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Samverkan.Core.Access;
using Samverkan.Core.Forms;

namespace Samverkan.Core.Journeys.Events;

/// <summary>Somebody answered a form (<i>formulär</i>) about the participant: the participant or a professional.</summary>
/// <param name="Form">The form.</param>
/// <param name="FormVersion">The version that was answered, from 1. Answers keep it; a crosswalk reads them in a later one.</param>
/// <param name="Respondent">Who answered.</param>
/// <param name="Answers">The answers in the order of the form. A question that was put and left open may stand here as not answered, or be left out.</param>
/// <param name="OwnWords">What was said in own words, apart from the answers: <see cref="DataCategory.OwnWords"/>.</param>
public sealed record FormAnswered(FormId Form, int FormVersion, Respondent Respondent, ImmutableArray<Answer> Answers, ImmutableArray<WrittenAnswer> OwnWords = default)
    : JourneyEvent("formAnswered", DataCategory.Health)
{
    /// <summary>The answers in the order of the form. A question that was put and left open may stand here as not answered, or be left out.</summary>
    public ImmutableArray<Answer> Answers { get; init; } = Answers.OrEmpty();

    /// <summary>What was said in own words, apart from the answers: <see cref="DataCategory.OwnWords"/>.</summary>
    public ImmutableArray<WrittenAnswer> OwnWords { get; init; } = OwnWords.OrEmpty();

    /// <summary>
    /// What the form says that its typed answers hold; of a form that is not in the box (<see cref="CategoryIn"/> for a host's own) <see cref="DataCategory.Health"/>, the category that
    /// protects best. Own words are protected besides by <see cref="DataCategory.OwnWords"/>.
    /// </summary>
    [JsonIgnore]
    public override DataCategory DefaultCategory => CategoryIn(FormCatalog.Standard);

    /// <summary>What the form says that its typed answers hold, of a form that a host knows; of any other <see cref="DataCategory.Health"/>.</summary>
    /// <param name="forms">The forms that the host knows.</param>
    public DataCategory CategoryIn(FormCatalog forms)
    {
        ArgumentNullException.ThrowIfNull(forms);
        return forms.Find(Form, FormVersion)?.Category ?? DataCategory.Health;
    }

    /// <summary>The same answers without what was said in own words.</summary>
    public FormAnswered WithoutOwnWords() => OwnWords.IsEmpty ? this : this with { OwnWords = [] };

    /// <inheritdoc/>
    public bool Equals(FormAnswered? other) =>
        other is not null && Form == other.Form && FormVersion == other.FormVersion && Respondent == other.Respondent
        && Sequences.Same(Answers, other.Answers) && Sequences.Same(OwnWords, other.OwnWords);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Form, FormVersion, Respondent, Sequences.Hash(Answers), Sequences.Hash(OwnWords));
}
