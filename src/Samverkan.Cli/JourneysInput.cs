using NodaTime;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Cli;

/// <summary>A file of journeys that the user named, read whole and without findings.</summary>
/// <param name="Reading">What it holds.</param>
/// <param name="LastRecorded">The instant of the last recording: to that moment the file speaks. The earliest there is when it holds none.</param>
internal sealed record JourneysInput(JourneyReading Reading, Instant LastRecorded)
{
    /// <summary>Reads a file. What is wrong with it is told, and nothing else is done.</summary>
    /// <param name="host">Receives what is wrong.</param>
    /// <param name="file">The file as the user named it.</param>
    /// <param name="language">The language of the findings.</param>
    /// <param name="format">The kinds of entry that are known beside the standard ones.</param>
    /// <exception cref="ToolException">The file cannot be read or has findings.</exception>
    public static JourneysInput Read(ToolHost host, string file, Language language, EntryFormat? format = null)
    {
        using Stream stream = InputFile.Open(file);
        JourneyReading reading = JourneyFile.Read(stream, file, format);
        FindingPrinter.StopOn(host, reading.Findings, language);
        return new JourneysInput(reading, reading.Entries.IsEmpty ? Instant.MinValue : reading.Entries.Max(static entry => entry.Recorded));
    }

    /// <summary>Reads a file that everybody is counted from or told of: entries of a kind that this tool does not know are passed over, and that is told.</summary>
    /// <inheritdoc cref="Read"/>
    public static JourneysInput ReadWhole(ToolHost host, string file, Language language)
    {
        JourneysInput read = Read(host, file, language);
        UnknownKindNotes.Write(host, file, UnknownKindNotes.OfJourneys(read.Reading), language);
        return read;
    }

    /// <summary>The entries of a programme.</summary>
    /// <exception cref="ToolException">There are none.</exception>
    public Entry[] EntriesOf(Programme programme)
    {
        Entry[] entries = [.. Reading.Entries.Where(entry => entry.Journey.Programme == programme.Id)];
        return entries.Length > 0 ? entries : throw ToolException.BadInput("the file holds no journey of this programme");
    }
}
