using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Decisions;

/// <summary>
/// Reads answers to proposals, one a line, for example
/// <c>{"participant":"…","proposal":"team-2024-11-04-abcdefgh","by":"caseworker","answer":"choseAnother","chosen":"team-5","departure":"own-wish","on":"2024-11-05","staff":"…"}</c>. Its form stands
/// in <c>docs/schemas/proposal-answer.schema.json</c>. Empty lines are passed over.
/// </summary>
/// <remarks>Nothing is half-read: as soon as something is wrong, only what is wrong is told. Whether an answer has its proposal and says enough is for the rules of the journey to judge.</remarks>
public static class ProposalAnswerFile
{
    /// <summary>Reads a whole file.</summary>
    /// <param name="utf8">The text, of 16 MiB at most.</param>
    /// <param name="file">The file as the user named it.</param>
    public static ProposalAnswerReading Read(ReadOnlySpan<byte> utf8, string file)
    {
        FindingList findings = new(file);
        var answers = ImmutableArray.CreateBuilder<LocatedAnswer>();
        if (utf8.Length > LocatedJson.MaximumBytes)
            findings.Add(new FilePosition(1, 1), "", FileCodes.TooLarge.With(FindingList.Number(LocatedJson.MaximumBytes)));
        for (int line = 1; !utf8.IsEmpty && findings.Count < FindingList.Maximum; line++)
        {
            int end = utf8.IndexOf((byte)'\n');
            ReadOnlySpan<byte> text = (end < 0 ? utf8 : utf8[..end]).TrimEnd((byte)'\r');
            utf8 = end < 0 ? [] : utf8[(end + 1)..];
            if (text.ContainsAnyExcept((byte)' ', (byte)'\t') && Line(text, line, findings) is { } answer)
                answers.Add(new(answer, line));
        }

        return new(findings.Count == 0 ? answers.ToImmutable() : [], findings.ToImmutable());
    }

    private static ProposalAnswer? Line(ReadOnlySpan<byte> text, int line, FindingList findings)
    {
        int before = findings.Count;
        if (LocatedJson.Read(text, findings, line) is not { } value || ObjectReader.Open(value, "", findings) is not { } reader)
            return null;
        ParticipantId? participant = Id<ParticipantId>(reader, "participant", ParticipantId.TryParse);
        JourneyProposalId? proposal = reader.Key<JourneyProposalId>("proposal");
        ProposalParty? by = reader.Code<ProposalParty>("by");
        ProposalReply? answer = reader.Code<ProposalReply>("answer");
        ProposedChoice? chosen = reader.Key<ProposedChoice>("chosen", required: false);
        ReasonCode? departure = reader.Key<ReasonCode>("departure", required: false);
        LocalDate? on = reader.Date("on");
        StaffId? staff = Id<StaffId>(reader, "staff", StaffId.TryParse);
        reader.Close();
        return findings.Count == before ? new(participant!.Value, new ProposalReplied(proposal!, by!.Value, answer!.Value, chosen, departure), on!.Value, staff!.Value) : null;
    }

    private static T? Id<T>(ObjectReader reader, string name, TryRead<T> tryRead)
        where T : struct
    {
        if (reader.Text(name) is not { } text)
            return null;
        if (tryRead(text, out T id))
            return id;
        reader.Refuse(name, FileCodes.BrokenId.With());
        return null;
    }

    private delegate bool TryRead<T>(string text, out T id);
}
