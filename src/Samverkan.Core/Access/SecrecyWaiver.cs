using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Access;

/// <summary>
/// A person's release of bodies from secrecy towards others (<i>häva sekretess, eftergift</i>; OSL 2009:400 12 kap. 2 §). Not a consent to
/// take part: a person may take part and waive nothing, and may waive towards one party and not another.
/// </summary>
/// <param name="Id">The key of the waiver.</param>
/// <param name="Disclosers">Those who may disclose.</param>
/// <param name="Recipients">Those to whom they may disclose.</param>
/// <param name="Categories">What may be disclosed.</param>
/// <param name="Purpose">For what purpose.</param>
/// <param name="Period">The days for which it was given.</param>
/// <param name="WithdrawnFrom">The first day on which it no longer holds because the person withdrew it, or <see langword="null"/>.</param>
/// <remarks>Immutable; compared by its parts.</remarks>
public sealed record SecrecyWaiver(
    WaiverId Id,
    ImmutableArray<SecrecyDomain> Disclosers,
    ImmutableArray<SecrecyDomain> Recipients,
    ImmutableArray<DataCategory> Categories,
    ReadingPurpose Purpose,
    DatePeriod Period,
    LocalDate? WithdrawnFrom)
{
    /// <summary>The rule behind every waiver.</summary>
    public static SourceReference Source { get; } = new("Offentlighets- och sekretesslag (2009:400)", "12 kap. 2 §")
    {
        Says = new LocalizedText("Den enskilde kan helt eller delvis häva sekretess som gäller till skydd för honom eller henne.", "The individual can waive, wholly or in part, secrecy that protects him or her."),
    };

    /// <summary>Whether it holds on a day. The day of the withdrawal is the first on which it does not.</summary>
    /// <param name="day">The day.</param>
    public bool IsInForce(LocalDate day) => Period.Contains(day) && !(day >= WithdrawnFrom);

    /// <summary>Whether it lets a body disclose something to another on a day.</summary>
    /// <param name="discloser">The body that would disclose.</param>
    /// <param name="recipient">The body that would receive.</param>
    /// <param name="category">What would be disclosed.</param>
    /// <param name="purpose">For what purpose.</param>
    /// <param name="day">The day.</param>
    public bool Covers(SecrecyDomain discloser, SecrecyDomain recipient, DataCategory category, ReadingPurpose purpose, LocalDate day) =>
        IsInForce(day) && Purpose == purpose && Categories.Contains(category) && Disclosers.Contains(discloser) && Recipients.Contains(recipient);

    /// <summary>The key only.</summary>
    public override string ToString() => Id.Value;
}
