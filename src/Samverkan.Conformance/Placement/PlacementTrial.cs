using System.Collections.Immutable;
using Samverkan.Core.Identity;
using Samverkan.Matching.Placement;

namespace Samverkan.Conformance.Placement;

/// <summary>What costs and constraints are tried for alike: purity, threads, blindness to who somebody is.</summary>
internal static class PlacementTrial
{
    private const int Threads = 4;

    public static ImmutableArray<PlacementShortcoming> Run(ImmutableArray<PlacementChoice> choices, Func<PlacementChoice, string> answer, Func<PlacementChoice, IEnumerable<PlacementPromise>> own)
    {
        Dictionary<PlacementPromise, PlacementShortcoming> broken = [];
        string?[] first = new string?[choices.Length];
        for (int i = 0; i < choices.Length; i++)
        {
            PlacementChoice choice = choices[i];
            try
            {
                first[i] = answer(choice);
                // The person in another's stead: only the id is another.
                PlacementChoice other = choice with { Candidate = choice.Candidate with { Id = ParticipantId.FromBits(~choice.Candidate.Id.Value) } };
                if (!string.Equals(first[i], answer(other), StringComparison.Ordinal))
                    Broken(PlacementPromise.IsBlindToIdentity, i);
                foreach (PlacementPromise promise in own(choice))
                    Broken(promise, i);
            }
            catch (Exception thrown) when (thrown is not OutOfMemoryException)
            {
                Broken(PlacementPromise.ThrowsNothing, i);
            }
        }

        for (int i = choices.Length - 1; i >= 0; i--)
        {
            if (first[i] is { } told && !string.Equals(told, Again(answer, choices[i]), StringComparison.Ordinal))
                Broken(PlacementPromise.IsPure, i);
        }

        // Whoever is not pure is not the same on many threads either: that is told once.
        if (!broken.ContainsKey(PlacementPromise.IsPure) && !broken.ContainsKey(PlacementPromise.ThrowsNothing))
        {
            int[] wrong = new int[Threads];
            Thread[] threads =
            [
                .. Enumerable.Range(0, Threads).Select(t => new Thread(() =>
                    wrong[t] = Array.FindIndex([.. Enumerable.Range(0, choices.Length)], i => !string.Equals(first[i], Again(answer, choices[i]), StringComparison.Ordinal)))),
            ];
            Array.ForEach(threads, static thread => thread.Start());
            Array.ForEach(threads, static thread => thread.Join());
            if (Array.Exists(wrong, static at => at >= 0))
                Broken(PlacementPromise.IsThreadSafe, wrong.Where(static at => at >= 0).Min());
        }

        return [.. broken.Values.OrderBy(static b => b.Choice).ThenBy(static b => b.Promise)];

        void Broken(PlacementPromise promise, int choice) => broken.TryAdd(promise, new(promise, choice));
    }

    private static string? Again(Func<PlacementChoice, string> answer, PlacementChoice choice)
    {
        try
        {
            return answer(choice);
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            return null;
        }
    }
}
