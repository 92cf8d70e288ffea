using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Deliveries;

namespace Samverkan.Reporting.CommonIndicators;

/// <summary>
/// How the monthly file is laid out, as whoever files it has been told by SCB: the template's columns and the code of protected identities
/// are not publicly specified, so nothing here is claimed to be SCB's layout. Immutable.
/// </summary>
/// <param name="Columns">The columns by their headers, in order.</param>
public sealed record ParticipantFileMapping(ImmutableArray<KeyValuePair<string, ParticipantColumn>> Columns)
{
    private static readonly LocalDatePattern EightDigits = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    /// <summary>
    /// What follows the date of birth where a woman's identity is protected: <c>Tf29</c>, stated by SCB.
    /// </summary>
    public string ProtectedWoman { get; init; } = "Tf29";

    /// <summary>
    /// What follows the date of birth where a man's identity is protected. Not publicly verified: <see langword="null"/> until it is
    /// obtained from SCB, and then a file with such a person is refused.
    /// </summary>
    public string? ProtectedMan { get; init; }

    /// <summary>What stands in each column that holds the same everywhere, by its header; nothing stands in one that is not told.</summary>
    public ImmutableSortedDictionary<string, string> Constants { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>How days are written.</summary>
    public ParticipantDateForm Dates { get; init; }

    /// <summary>The programme that the file is of, which then stands in its name; <see langword="null"/> where one record holds the files of one programme alone.</summary>
    public ProgrammeId? Programme { get; init; }

    /// <summary>Lays a month out. The file leaves only through a <see cref="Delivery"/>.</summary>
    /// <param name="month">The month.</param>
    /// <param name="revision">Which time it is filed, from 1; it stands in the file's name.</param>
    /// <param name="identities">Who a participant is; <see langword="null"/> when the register does not know.</param>
    /// <param name="file">The file, or <see langword="null"/>.</param>
    /// <param name="refusal">Why not, or <see langword="null"/>.</param>
    /// <returns>Whether there is a file.</returns>
    public bool TryLayOut(
        ParticipantMonth month,
        int revision,
        Func<ParticipantId, ParticipantIdentity?> identities,
        [NotNullWhen(true)] out DeliveryTable? file,
        [NotNullWhen(false)] out Refusal? refusal)
    {
        ArgumentNullException.ThrowIfNull(month);
        ArgumentNullException.ThrowIfNull(identities);
        ArgumentOutOfRangeException.ThrowIfLessThan(revision, 1);
        file = null;
        refusal = null;
        if (Columns.IsDefaultOrEmpty)
        {
            refusal = IndicatorCodes.NoColumns.With();
            return false;
        }

        List<ImmutableArray<string>> rows = [];
        foreach (ParticipantEntry entry in month.Entries)
        {
            if (identities(entry.Participant) is not { } identity)
                refusal = IndicatorCodes.IdentityMissing.With();
            else if (CodeOf(identity) is not { } code)
                refusal = identity.IsProtected ? IndicatorCodes.ProtectedCodeMissing.With() : IndicatorCodes.IdentityMissing.With();
            else
                rows.Add([.. Columns.Select(column => column.Value == ParticipantColumn.Constant ? Constants.GetValueOrDefault(column.Key, "") : Cell(column.Value, entry, code))]);
            if (refusal is not null)
                return false;
        }

        file = new DeliveryTable(DeliveryKind.MonthlyParticipantFile, SentMonths.NameOf(Programme, month.Month, revision), [.. Columns.Select(static column => column.Key)], rows);
        return true;
    }

    /// <summary>The number of columns.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"ParticipantFileMapping ({Columns.Length} columns)");

    private string? CodeOf(ParticipantIdentity identity)
    {
        if (!identity.IsProtected)
            return identity.Number?.ToTwelveCharacters();
        return (identity.IsWoman ? ProtectedWoman : ProtectedMan) is { } suffix
            ? EightDigits.Format(identity.BirthDate) + suffix
            : null;
    }

    private string Cell(ParticipantColumn column, ParticipantEntry entry, string identity) => column switch
    {
        ParticipantColumn.Identity => identity,
        ParticipantColumn.Start => entry.Start is { } start ? Day(start) : "",
        ParticipantColumn.End => entry.End is { } end ? Day(end) : "",
        _ => entry.Hours is { } hours ? hours.ToString(CultureInfo.InvariantCulture) : "",
    };

    private string Day(LocalDate day) => (Dates == ParticipantDateForm.Basic ? EightDigits : LocalDatePattern.Iso).Format(day);
}
