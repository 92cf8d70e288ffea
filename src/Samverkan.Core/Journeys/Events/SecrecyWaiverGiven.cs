using System.Collections.Immutable;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;

namespace Samverkan.Core.Journeys.Events;

/// <summary>The person released bodies from secrecy towards others (<i>häva sekretess, eftergift</i>; OSL 2009:400 12 kap. 2 §). Says nothing about taking part.</summary>
/// <param name="Waiver">The key of the waiver, for its withdrawal.</param>
/// <param name="Disclosers">Those who may disclose.</param>
/// <param name="Recipients">Those to whom they may disclose.</param>
/// <param name="Categories">What may be disclosed.</param>
/// <param name="Purpose">For what purpose.</param>
/// <param name="Period">The days for which it is given.</param>
/// <param name="Form">How it was given.</param>
/// <param name="TextVersion">The version of the text that was shown, or <see langword="null"/>.</param>
/// <param name="Evidence">The id of the document in the records system, never the document; or <see langword="null"/>.</param>
/// <param name="ThisEnrolmentOnly">Whether it ends when the person, having left, starts again: each enrolment takes its own.</param>
public sealed record SecrecyWaiverGiven(
    WaiverId Waiver,
    ImmutableArray<SecrecyDomain> Disclosers,
    ImmutableArray<SecrecyDomain> Recipients,
    ImmutableArray<DataCategory> Categories,
    ReadingPurpose Purpose,
    DatePeriod Period,
    ConsentForm Form,
    string? TextVersion = null,
    string? Evidence = null,
    bool ThisEnrolmentOnly = true)
    : JourneyEvent("secrecyWaiverGiven", DataCategory.Consent)
{
    /// <summary>Those who may disclose.</summary>
    public ImmutableArray<SecrecyDomain> Disclosers { get; init; } = Disclosers.OrEmpty();

    /// <summary>Those to whom they may disclose.</summary>
    public ImmutableArray<SecrecyDomain> Recipients { get; init; } = Recipients.OrEmpty();

    /// <summary>What may be disclosed.</summary>
    public ImmutableArray<DataCategory> Categories { get; init; } = Categories.OrEmpty();

    /// <inheritdoc/>
    public bool Equals(SecrecyWaiverGiven? other) =>
        other is not null && Waiver == other.Waiver
        && Sequences.Same(Disclosers, other.Disclosers)
        && Sequences.Same(Recipients, other.Recipients)
        && Sequences.SameCodes(Categories, other.Categories)
        && Purpose == other.Purpose
        && Period == other.Period
        && Form == other.Form
        && TextVersion == other.TextVersion
        && Evidence == other.Evidence
        && ThisEnrolmentOnly == other.ThisEnrolmentOnly;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Waiver, Sequences.Hash(Disclosers), Sequences.Hash(Recipients), Sequences.Hash(Categories), Purpose, Period, Form, HashCode.Combine(TextVersion, Evidence, ThisEnrolmentOnly));
}
