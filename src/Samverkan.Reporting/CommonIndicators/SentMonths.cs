using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Deliveries;

namespace Samverkan.Reporting.CommonIndicators;

/// <summary>
/// The monthly files that have been sent, read back from the record of deliveries: the same chain as <see cref="ParticipantChain"/>, kept by nothing but what each line of the record
/// proves. Correcting one month breaks it there, and that month and all later ones are to be sent again, in order. Immutable.
/// </summary>
public sealed class SentMonths
{
    private const string Prefix = "deltagare-";
    private const string Suffix = ".csv";

    private readonly MonthChain<string> _chain;

    private SentMonths(MonthChain<string> chain) => _chain = chain;

    /// <summary>What stands sent, in the order of the months.</summary>
    public ImmutableArray<SentMonth> Months => [.. _chain.Links.Select(static link => new SentMonth(link.Month, link.Revision, link.Content, link.Waits))];

    /// <summary>Reads what has been sent.</summary>
    /// <param name="record">The lines of the records of deliveries, of any kinds, in any order; the order of sending is that of their instants.</param>
    /// <param name="programme">The programme that the files are of, as their names tell; <see langword="null"/> for names without one.</param>
    /// <param name="sent">What has been sent, or <see langword="null"/>.</param>
    /// <param name="refusal">Why not, or <see langword="null"/>: a month was sent before its turn.</param>
    /// <returns>Whether the months make a chain.</returns>
    public static bool TryRead(IEnumerable<DeliveryEntry> record, ProgrammeId? programme, [NotNullWhen(true)] out SentMonths? sent, [NotNullWhen(false)] out Refusal? refusal)
    {
        ArgumentNullException.ThrowIfNull(record);
        sent = new SentMonths(MonthChain<string>.Empty);
        refusal = null;
        foreach (DeliveryEntry entry in record.Where(static entry => entry.Kind == DeliveryKind.MonthlyParticipantFile).OrderBy(static entry => entry.At).ThenBy(static entry => entry.Number))
        {
            if (MonthOf(entry.FileName, programme) is not { } month)
                continue;
            if (sent.MayNotSend(month) is { } why)
            {
                sent = null;
                refusal = why;
                return false;
            }

            sent = sent.With(month, entry.Sha256);
        }

        return true;
    }

    /// <summary>Why a month may not be sent now; <see langword="null"/> when it may: it is the one after the last, or has been sent before.</summary>
    /// <param name="month">The month.</param>
    public Refusal? MayNotSend(YearMonth month) =>
        _chain.MayFile(month) ? null : IndicatorCodes.MonthOutOfOrder.With(YearMonthPattern.Iso.Format(_chain.Next!.Value));

    /// <summary>Which time a month is sent, if it is sent now, from 1.</summary>
    /// <param name="month">The month.</param>
    public int RevisionOf(YearMonth month) => _chain.RevisionOf(month);

    /// <summary>The chain after a month was sent.</summary>
    /// <param name="sent">The line that the delivery got in the record.</param>
    /// <param name="month">The month.</param>
    /// <exception cref="ArgumentException">The month may not be sent now.</exception>
    public SentMonths With(DeliveryEntry sent, YearMonth month)
    {
        ArgumentNullException.ThrowIfNull(sent);
        return _chain.MayFile(month) ? With(month, sent.Sha256) : throw new ArgumentException("The month is not sent in order of time.", nameof(month));
    }

    /// <summary>The months to send again, given what is known now: the first one that has changed or waits, and all later ones, in order.</summary>
    /// <param name="known">The file of a month as it would be sent now.</param>
    public ImmutableArray<YearMonth> ToSendAgain(Func<YearMonth, DeliveryTable> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return _chain.ToFileAgain(link => string.Equals(link.Content, Convert.ToHexStringLower(SHA256.HashData(known(link.Month).ToBytes())), StringComparison.Ordinal));
    }

    /// <summary>The number of months; never what they tell.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"SentMonths ({_chain.Links.Length} months)");

    internal static string NameOf(ProgrammeId? programme, YearMonth month, int revision) =>
        string.Create(CultureInfo.InvariantCulture, $"{Beginning(programme)}{month.Year:0000}-{month.Month:00}-{revision}{Suffix}");

    private SentMonths With(YearMonth month, string sha256) => new(_chain.File(month, sha256));

    private static YearMonth? MonthOf(string name, ProgrammeId? programme)
    {
        string beginning = Beginning(programme);
        if (!name.StartsWith(beginning, StringComparison.Ordinal) || !name.EndsWith(Suffix, StringComparison.Ordinal))
            return null;
        string[] parts = name[beginning.Length..^Suffix.Length].Split('-');
        return parts.Length == 3 && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out _)
            && YearMonthPattern.Iso.Parse($"{parts[0]}-{parts[1]}").TryGetValue(default, out YearMonth month) ? month : null;
    }

    private static string Beginning(ProgrammeId? programme) => programme is null ? Prefix : $"{Prefix}{programme.Value.Replace('/', '.').Replace(':', '.')}-";
}
