// Appends to a database until it is killed. Each append that the store has answered as recorded is told on a line of its own:
// its number and the version of the journey after it.
using System.Globalization;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Stores;
using Samverkan.Storage.Appender;

int run = int.Parse(args[1], CultureInfo.InvariantCulture);
JourneyStore store = Append.Open(args[0]);
Dictionary<JourneyId, JourneyVersion> seen = [];
using StreamWriter told = new(Console.OpenStandardOutput()) { AutoFlush = true };
for (int append = 0; ; append++)
{
    JourneyId journey = Append.JourneyOf(run, append);
    AppendResult result = await store.AppendAsync(journey, Append.EntriesOf(run, append), seen.GetValueOrDefault(journey), Append.Access).ConfigureAwait(false);
    if (result is not { Status: AppendStatus.Appended, Version: { } version })
        return 1;
    seen[journey] = version;
    await told.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{append} {version}")).ConfigureAwait(false);
}
