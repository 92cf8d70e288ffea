using CsCheck;

namespace Samverkan.Synthetic.Tests;

public sealed class SeededRandomTests
{
    // The outputs that Blackman and Vigna's reference program gives for the state 1, 2, 3, 4.
    [Fact]
    public void Generator_gives_the_reference_sequence()
    {
        SeededRandom random = new(1, 2, 3, 4);
        ulong[] expected =
        [
            11520, 0, 1509978240, 1215971899390074240, 1216172134540287360, 607988272756665600,
            16172922978634559625, 8476171486693032832, 10595114339597558777, 2904607092377533576,
        ];
        Assert.Equal(expected, Enumerable.Range(0, 10).Select(_ => random.NextBits()));
    }

    // The outputs that the reference program of SplitMix64 gives for the seed 1234567.
    [Fact]
    public void Seeding_gives_the_reference_sequence()
    {
        ulong state = 1234567;
        ulong[] expected = [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821];
        Assert.Equal(expected, Enumerable.Range(0, 5).Select(_ => SeededRandom.SplitMix(ref state)));
    }

    [Fact]
    public void Numbers_stay_within_their_range() =>
        Gen.Select(Gen.Long, Gen.Int[-1000, 1000], Gen.Int[0, 1000]).Sample(
            (seed, least, span) =>
            {
                SeededRandom random = SeededRandom.Stream(seed, 1, 2);
                return Enumerable.Range(0, 50).All(_ =>
                    random.Between(least, least + span) is var plain && plain >= least && plain <= least + span
                    && random.Around(least, least + span) is var around && around >= least && around <= least + span
                    && random.NextShare() is >= 0 and < 1);
            },
            iter: 500);

    [Fact]
    public void Streams_of_one_seed_differ_by_purpose_and_person()
    {
        HashSet<ulong> first = [];
        for (int purpose = 0; purpose < 20; purpose++)
        {
            for (int person = 0; person < 500; person++)
                Assert.True(first.Add(SeededRandom.Stream(7, purpose, person).NextBits()));
        }
    }
}
