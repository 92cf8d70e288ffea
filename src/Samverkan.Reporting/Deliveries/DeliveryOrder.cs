using System.Diagnostics.CodeAnalysis;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Deliveries;

/// <summary>
/// A decision to let something leave unprotected: who gets it, on what ground, for what, and who decided. Immutable.
/// </summary>
public sealed class DeliveryOrder
{
    /// <summary>The most characters that a name may have.</summary>
    public const int MaximumNameLength = 200;

    private const string RightOfAccess = "gdpr-15";

    // It lifts secrecy where another act makes it a duty to tell; for that act whoever decides answers.
    private const string DutyInAnotherAct = "osl-10-28";

    private DeliveryOrder(DeliveryKind kind, string recipient, LegalBasis basis, ReadingPurpose purpose, string decidedBy, Instant at)
    {
        Kind = kind;
        Recipient = recipient;
        Basis = basis;
        Purpose = purpose;
        DecidedBy = decidedBy;
        At = at;
    }

    /// <summary>What may leave.</summary>
    public DeliveryKind Kind { get; }

    /// <summary>Who gets it, by name.</summary>
    public string Recipient { get; }

    /// <summary>The legal ground.</summary>
    public LegalBasis Basis { get; }

    /// <summary>What the recipient needs it for.</summary>
    public ReadingPurpose Purpose { get; }

    /// <summary>Who decided, by name or office.</summary>
    public string DecidedBy { get; }

    /// <summary>When it leaves.</summary>
    public Instant At { get; }

    /// <summary>Makes an order.</summary>
    /// <param name="kind">What may leave.</param>
    /// <param name="recipient">Who gets it, by name.</param>
    /// <param name="basis">
    /// The legal ground; in force on the day, in Swedish time. One of <see cref="SecrecyCatalog.Swedish"/> has to let something flow: what only speaks of one body, of bringing in, or
    /// lets nothing flow by itself opens no delivery, but for a duty to tell that another act lays down (<c>osl-10-28</c>) and, for the participant's own extract, the right of access (<c>gdpr-15</c>); a rule for other purposes or between other kinds of bodies does not. Of a ground of the host's own, the host knows.
    /// </param>
    /// <param name="purpose">What the recipient needs it for: <see cref="StandardPurposes.Reporting"/> for all but a participant's own extract.</param>
    /// <param name="decidedBy">Who decided, by name or office.</param>
    /// <param name="at">When it leaves.</param>
    /// <param name="order">The order, or <see langword="null"/>.</param>
    /// <param name="refusal">Why not, or <see langword="null"/>.</param>
    /// <returns>Whether there is an order.</returns>
    public static bool TryCreate(
        DeliveryKind kind,
        string recipient,
        LegalBasis basis,
        ReadingPurpose purpose,
        string decidedBy,
        Instant at,
        [NotNullWhen(true)] out DeliveryOrder? order,
        [NotNullWhen(false)] out Refusal? refusal)
    {
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(purpose);
        if (!Enum.IsDefined(kind))
            throw new ArgumentOutOfRangeException(nameof(kind));
        order = null;
        refusal = null;
        if (!IsName(recipient))
            refusal = DeliveryCodes.RecipientMissing.With();
        else if (!IsName(decidedBy))
            refusal = DeliveryCodes.DeciderMissing.With();
        else if (!basis.InForce.Contains(SwedishTime.DayOf(at)))
            refusal = DeliveryCodes.BasisNotInForce.With(basis.Id);
        else if (kind == DeliveryKind.ParticipantExtract ? purpose == StandardPurposes.Import : purpose != StandardPurposes.Reporting)
            refusal = DeliveryCodes.PurposeOfAnother.With();
        else if (!Opens(basis, kind, purpose))
            refusal = DeliveryCodes.BasisOpensNothing.With(basis.Id);
        else
            order = new DeliveryOrder(kind, recipient.Trim(), basis, purpose, decidedBy.Trim(), at);
        return order is not null;
    }

    /// <summary>The kind; neither recipient nor decider.</summary>
    public override string ToString() => Kind.ToString();

    private static bool Opens(LegalBasis basis, DeliveryKind kind, ReadingPurpose purpose)
    {
        SecrecyBreakingRule[] rules = [.. SecrecyCatalog.Swedish.Rules.Where(rule => rule.Basis.Id == basis.Id)];
        if (rules.Length == 0 || basis == LegalBases.Waiver)
            return true;
        // The rules between two kinds of bodies that support a person are not about whoever follows a programme up.
        return kind == DeliveryKind.ParticipantExtract
            ? basis.Id == RightOfAccess
            : basis.Id == DutyInAnotherAct || rules.Any(rule => rule.Effect is not (RuleEffect.None or RuleEffect.WithinOneBody or RuleEffect.Import)
                && (rule.Purposes.IsEmpty || rule.Purposes.Contains(purpose)) && rule.Recipients.IsEmpty);
    }

    private static bool IsName(string? name) =>
        !string.IsNullOrWhiteSpace(name) && name.Length <= MaximumNameLength && !name.Any(char.IsControl);
}
