using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace Samverkan.Core.Identity;

/// <summary>
/// The numbers of one person over time: which was theirs on a day, by what was known at an instant. A person goes from a coordination number to a personal identity
/// number, a number is corrected or replaced, one is withdrawn as never theirs.
/// </summary>
/// <remarks>
/// <para>The history hangs on the internal id, so that a new number makes no new participant. It holds one person and points to no other.</para>
/// <para>Whoever gets a new identity is, here as in every register, somebody else: there is no way to say that two histories belong together, and nothing in
/// a history by which such a person differs from anybody who came yesterday.</para>
/// <para>Immutable and thread-safe.</para>
/// </remarks>
public sealed class IdentifierHistory
{
    private IdentifierHistory(ParticipantId person, ImmutableArray<Identifier> statements)
    {
        Person = person;
        Statements = statements;
    }

    /// <summary>The person.</summary>
    public ParticipantId Person { get; }

    /// <summary>Every statement, in the order in which they were told.</summary>
    public ImmutableArray<Identifier> Statements { get; }

    /// <summary>A person of whom no number is known.</summary>
    /// <param name="person">The person.</param>
    public static IdentifierHistory Of(ParticipantId person) => new(person, []);

    /// <summary>Adds a statement.</summary>
    /// <param name="statement">The statement, told no earlier than the last.</param>
    /// <param name="history">The history with it, or <see langword="null"/>.</param>
    /// <param name="fault">What is wrong, or <see cref="IdentifierFault.None"/>.</param>
    /// <returns>Whether it could be added.</returns>
    public bool TryAdd(Identifier statement, [NotNullWhen(true)] out IdentifierHistory? history, out IdentifierFault fault)
    {
        ArgumentNullException.ThrowIfNull(statement);
        fault = Judge(statement);
        history = fault == IdentifierFault.None ? new(Person, Statements.Add(statement)) : null;
        return history is not null;
    }

    /// <summary>Adds a statement.</summary>
    /// <param name="statement">The statement, told no earlier than the last.</param>
    /// <exception cref="ArgumentException">It cannot be added. The message names no number.</exception>
    public IdentifierHistory Add(Identifier statement) =>
        TryAdd(statement, out IdentifierHistory? history, out IdentifierFault fault)
            ? history
            : throw new ArgumentException($"The statement cannot be added ({fault}).", nameof(statement));

    /// <summary>What was known at an instant: the last statement of each number that was not withdrawn, by its first day.</summary>
    /// <param name="known">The instant.</param>
    public ImmutableArray<Identifier> KnownAt(Instant known) =>
    [
        .. Statements.Where(statement => statement.Recorded <= known)
            .GroupBy(static statement => statement.Number)
            .Select(static statements => statements.Last())
            .Where(static statement => !statement.IsWithdrawn)
            .OrderBy(static statement => statement.Valid.Start)
            .ThenBy(static statement => statement.Number),
    ];

    /// <summary>The person's number on a day, by what was known at an instant.</summary>
    /// <param name="day">The day.</param>
    /// <param name="known">The instant.</param>
    /// <returns>The number, or <see langword="null"/> when none was known for that day.</returns>
    public Identifier? On(LocalDate day, Instant known) => KnownAt(known).FirstOrDefault(statement => statement.Valid.Contains(day));

    /// <summary>Every number by which the person may be asked for, by what was known at an instant: the current one and those before it.</summary>
    /// <param name="known">The instant.</param>
    public ImmutableArray<IdentityNumber> NumbersAt(Instant known) => [.. KnownAt(known).Select(static statement => statement.Number)];

    /// <summary>The internal id; never a number.</summary>
    public override string ToString() => Person.ToString();

    private IdentifierFault Judge(Identifier statement)
    {
        if (!Statements.IsEmpty && statement.Recorded < Statements[^1].Recorded)
            return IdentifierFault.Late;
        if (statement.Number.Kind != IdentityNumberKinds.Coordination
            ? statement.Assurance != CoordinationNumberAssurance.NotStated || statement.DormantFrom is not null
            : !IsOfTheAct(statement))
        {
            return IdentifierFault.Assurance;
        }

        if (statement.IsWithdrawn)
            return IdentifierFault.None;
        foreach (Identifier other in KnownAt(Instant.MaxValue))
        {
            if (other.Number.Equals(statement.Number))
                continue;
            if (other.Valid.Overlaps(statement.Valid))
                return IdentifierFault.Overlap;
            (Identifier first, Identifier second) = other.Valid.Start < statement.Valid.Start ? (other, statement) : (statement, other);
            if (first.Number.Kind == IdentityNumberKinds.Personal && second.Number.Kind == IdentityNumberKinds.Coordination)
                return IdentifierFault.Order;
        }

        return IdentifierFault.None;
    }

    // A level told today may stand for a number that is older than the act; it may not stand for one that ended before it.
    private static bool IsOfTheAct(Identifier statement) =>
        (statement.Valid.End is not { } end || CoordinationNumberAct.Allows(statement.Assurance, end))
        && (statement.DormantFrom is not { } dormant || (statement.Valid.Contains(dormant) && dormant >= CoordinationNumberAct.InForceFrom));
}
