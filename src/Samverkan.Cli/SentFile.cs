using System.Collections.Immutable;
using NodaTime;
using Samverkan.Reporting.Deliveries;

namespace Samverkan.Cli;

/// <summary>A participant file that was sent, and what follows.</summary>
/// <param name="Path">The file.</param>
/// <param name="Entry">The line in the record.</param>
/// <param name="Rows">The number of rows.</param>
/// <param name="DueOn">The last day on which the month is filed in time.</param>
/// <param name="SendAgain">The months that have to be sent again, in order.</param>
internal sealed record SentFile(string Path, DeliveryEntry Entry, int Rows, LocalDate DueOn, ImmutableArray<YearMonth> SendAgain);
