using Samverkan.Core.Files;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Access;

/// <summary>
/// One who takes part in a meeting with the participant. To take part opens nothing: whoever belongs to no body is given nothing from the record by default.
/// </summary>
/// <remarks>
/// A person who belongs to no body gets a key within the journey, without a name, by which a waiver can name them as a recipient, for some categories and not for
/// others. Our sources say nothing of children, representatives and interpreters; the default is an assumption on the safe side. Immutable.
/// </remarks>
public sealed record MeetingParty
{
    private MeetingParty(MeetingPartyKind kind, SecrecyDomain who, ReaderRole? role)
    {
        Kind = kind;
        Who = who;
        Role = role;
    }

    /// <summary>Where the default comes from.</summary>
    public static SourceReference Source { get; } = new("Samverkan: docs/access.md", "")
    {
        Confidence = Confidence.Assumed,
        Says = new("Att vara med på ett möte ger ingen rätt till uppgifter.", "To take part in a meeting gives no right to information."),
    };

    /// <summary>Who they are.</summary>
    public MeetingPartyKind Kind { get; }

    /// <summary>The body that somebody works at; for others their key within the journey.</summary>
    public SecrecyDomain Who { get; }

    /// <summary>The role of somebody who works at a body; <see langword="null"/> for others.</summary>
    public ReaderRole? Role { get; }

    /// <summary>Somebody who works at a body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="role">The role in which they take part.</param>
    public static MeetingParty Staff(SecrecyDomain body, ReaderRole role)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(role);
        return new(MeetingPartyKind.Staff, body, role);
    }

    /// <summary>Somebody who belongs to no body.</summary>
    /// <param name="kind">Who they are; not staff.</param>
    /// <param name="number">Which one within the journey, from 1, so that the same person is the same at the next meeting.</param>
    /// <exception cref="ArgumentOutOfRangeException">The kind is staff, or the number is below 1.</exception>
    public static MeetingParty Person(MeetingPartyKind kind, int number)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(kind, MeetingPartyKind.Staff);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        return new(kind, new(FormattableString.Invariant($"meeting-party:{EnumCodes<MeetingPartyKind>.Of(kind)}/{number}")), null);
    }

    /// <summary>The key.</summary>
    public override string ToString() => Who.Value;
}
