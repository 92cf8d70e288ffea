using System.Collections.Immutable;
using Samverkan.Core.Files;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>
/// Judges a new entry against a folded journey, and never folds: what is accepted is appended by a store, and what the log
/// already holds is folded whatever the rules say.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class JourneyRules
{
    private readonly JourneySettings _settings;

    /// <summary>Creates the rules of a programme.</summary>
    /// <param name="settings">What the programme demands.</param>
    public JourneyRules(JourneySettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _settings = settings;
    }

    /// <summary>Judges an entry.</summary>
    /// <param name="journey">The journey as it was known when the entry was recorded.</param>
    /// <param name="entry">The entry.</param>
    /// <returns><see cref="Accepted"/>, or <see cref="Refused"/> with all that is wrong.</returns>
    public Review Consider(Journey journey, Entry entry)
    {
        ArgumentNullException.ThrowIfNull(journey);
        ArgumentNullException.ThrowIfNull(entry);
        List<Refusal> refusals = Judge(new WholeHistory(journey), entry);
        return refusals.Count == 0 ? new Accepted(entry) : new Refused([.. refusals]);
    }

    /// <summary>Judges recorded history: each entry against what had been recorded before it.</summary>
    /// <param name="entries">The entries of any number of journeys, in any order.</param>
    /// <returns>What is wrong, by journey and in the order of recording.</returns>
    public ImmutableArray<EntryFinding> Examine(IEnumerable<Entry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ImmutableArray<EntryFinding>.Builder findings = ImmutableArray.CreateBuilder<EntryFinding>();
        foreach (Journey whole in Journey.FoldAll(entries))
        {
            GrowingHistory known = new(whole.Id);
            foreach (Entry entry in whole.Entries)
            {
                findings.AddRange(Judge(known, entry).Select(refusal => new EntryFinding(entry.Id, refusal)));
                known.Add(entry);
            }
        }

        return findings.ToImmutable();
    }

    /// <summary>Judges the history in a file and says on which lines rules are broken.</summary>
    /// <param name="reading">A sound file.</param>
    /// <returns>What is wrong, by line.</returns>
    public ImmutableArray<Finding> Examine(JourneyReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return
        [
            .. Examine(reading.Entries)
                .Select(finding => Locate(finding, reading))
                .OrderBy(static finding => finding.Position.Line),
        ];
    }

    /// <summary>A finding with the file, the line and the field of the entry that it is about.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="reading">What the entry was read from.</param>
    public static Finding Locate(EntryFinding finding, JourneyReading reading)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(reading);
        return new Finding(reading.File, new FilePosition(reading.LineOf(finding.Entry), 1), FieldOf(finding.Refusal.Code), finding.Refusal);
    }

    private static string FieldOf(RefusalCode code) =>
        code == JourneyCodes.SequenceNotNext ? "sequence"
        : code == JourneyCodes.RecordedBeforePrevious ? "recorded"
        : code == JourneyCodes.HappenedAfterRecorded || code == FileCodes.DayNotPlausible || code == JourneyCodes.OutsideProgramme ? "happened"
        : code == JourneyCodes.CategoryDoesNotProtect ? "category"
        : code == JourneyCodes.OriginDiffers ? "origin"
        : code == JourneyCodes.OtherProgramme ? "programme"
        : "body";

    private List<Refusal> Judge(IHistory history, Entry entry)
    {
        List<Refusal> refusals = [];
        EnvelopeRules.Judge(history, entry, _settings, refusals);
        if (entry.Journey == history.Id)
            JudgeContent(history, entry, refusals);
        return refusals;
    }

    private void JudgeContent(IHistory history, Entry entry, List<Refusal> refusals)
    {
        Claim claim = new(history, entry.Happened, entry.Origin, entry.Body, _settings, refusals);
        if (entry.Body is EntryCorrected or EntryRetracted)
        {
            if (CorrectionRules.Judge(history, entry, _settings, refusals) is not { } wrong || entry.Body is not EntryCorrected correction)
                return;
            // What stands in the place of something is judged as if that had never been recorded.
            claim = new Claim(history.Without(wrong.Id), correction.Happened, entry.Origin, correction.Replacement, _settings, refusals);
            EnvelopeRules.JudgeDay(claim, entry.Recorded);
        }

        EnrolmentRules.Judge(claim);
        ActivityRules.Judge(claim);
        CaseworkerRules.Judge(claim);
        ConsentRules.Judge(claim);
        StepRules.Judge(claim);
        ContentRules.Judge(claim);
        OutreachRules.Judge(claim);
        PlanningRules.Judge(claim);
        EmploymentRules.Judge(claim);
        RecommendationRules.Judge(claim);
        ProposalRules.Judge(claim);
        MergeRules.Judge(claim);
        OwnKindRules.Judge(claim);
    }
}
