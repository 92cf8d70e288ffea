using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Samverkan.Core.Identity;

namespace Samverkan.Core.Tests.Identity;

public sealed class IdentifierIndexTests
{
    private static readonly IdentifierKey Old = Key("2025-1", 1);
    private static readonly IdentifierKey New = Key("2026-1", 2);

    [Fact]
    public void A_person_is_found_by_every_number_that_was_added_and_by_no_other()
    {
        IdentifierIndex index = IdentifierIndex.Of(IdentifierKeyRing.Of(Old));
        for (int i = 0; i < 40; i++)
            Assert.True(index.TryAdd(OfficialTestNumbers.Number(i), Person(i / 2), out index!));
        for (int i = 0; i < 80; i++)
            Assert.Equal(i < 40 ? Person(i / 2) : null, index.Find(OfficialTestNumbers.Number(i)));
    }

    [Fact]
    public void A_number_that_finds_somebody_is_not_given_to_somebody_else()
    {
        Assert.True(IdentifierIndex.Of(IdentifierKeyRing.Of(Old)).TryAdd(OfficialTestNumbers.Number(0), Person(1), out IdentifierIndex? index));
        Assert.False(index.TryAdd(OfficialTestNumbers.Number(0), Person(2), out _));
        Assert.False(index.Rotate(New).TryAdd(OfficialTestNumbers.Number(0), Person(2), out _));
        Assert.True(index.TryAdd(OfficialTestNumbers.Number(0), Person(1), out _));
    }

    [Fact]
    public void Old_and_new_key_find_side_by_side_until_the_old_one_can_go() =>
        Gen.Select(Gen.Int[0, 60], Gen.Int[0, 60]).Sample(
            static (before, moved) =>
            {
                IdentifierIndex index = IdentifierIndex.Of(IdentifierKeyRing.Of(Old));
                for (int i = 0; i < before; i++)
                    Assert.True(index.TryAdd(OfficialTestNumbers.Number(i), Person(i), out index!));
                index = index.Rotate(New);
                Assert.True(index.TryAdd(OfficialTestNumbers.Number(70), Person(70), out index!));
                index = index.Reindex(Enumerable.Range(0, moved).Select(OfficialTestNumbers.Number));
                for (int i = 0; i < 70; i++)
                    Assert.Equal(i < before ? Person(i) : null, index.Find(OfficialTestNumbers.Number(i)));
                Assert.Equal(Math.Max(before - moved, 0), index.CountUnder(Old.Id));
                Assert.Equal(Math.Min(before, moved) + 1, index.CountUnder(New.Id));
                Assert.False(index.TryRetire(New.Id, out _));
                Assert.Equal(moved >= before, index.TryRetire(Old.Id, out IdentifierIndex? retired));
                if (retired is null)
                    return;
                Assert.Equal([New], retired.Keys.Keys);
                for (int i = 0; i < 70; i++)
                    Assert.Equal(i < before ? Person(i) : null, retired.Find(OfficialTestNumbers.Number(i)));
            },
            iter: Soak.Iterations(60, 2_000));

    [Fact]
    public void Stored_rows_make_the_same_index_again()
    {
        Assert.True(IdentifierIndex.Of(IdentifierKeyRing.Of(Old)).TryAdd(OfficialTestNumbers.Number(0), Person(1), out IdentifierIndex? index));
        Assert.True(index.Rotate(New).TryAdd(OfficialTestNumbers.Number(1), Person(2), out index));
        List<KeyValuePair<IdentifierHash, ParticipantId>> read = [];
        foreach ((IdentifierHash hash, ParticipantId person) in index.Rows)
        {
            Assert.True(IdentifierHash.TryRead(hash.Key, hash.Value, out IdentifierHash? again));
            Assert.Equal(hash, again);
            read.Add(new(again, person));
        }

        IdentifierIndex stored = IdentifierIndex.Of(index.Keys, read);
        Assert.Equal(Person(1), stored.Find(OfficialTestNumbers.Number(0)));
        Assert.Equal(Person(2), stored.Find(OfficialTestNumbers.Number(1)));
        Assert.Throws<ArgumentException>(() => IdentifierIndex.Of(index.Keys, [.. read, new(read[0].Key, Person(9))]));
        Assert.Null(stored.Remove(OfficialTestNumbers.Number(0)).Find(OfficialTestNumbers.Number(0)));
        Assert.False(IdentifierHash.TryRead(Old.Id, read[0].Key.Value.ToUpperInvariant(), out _));
        Assert.False(IdentifierHash.TryRead(Old.Id, null, out _));
    }

    [Fact]
    public void The_hash_is_hmac_sha_256_as_anybody_can_reckon_it()
    {
        IdentityNumber number = OfficialTestNumbers.Number(0);
        byte[] expected = HMACSHA256.HashData(Secret(1), Encoding.UTF8.GetBytes("samverkan/identity-number/1:" + number.ToTwelveCharacters()));
        Assert.Equal(Convert.ToHexString(expected), Old.Hash(number).Value, ignoreCase: true);
        Assert.NotEqual(Old.Hash(number), New.Hash(number));
        Assert.NotEqual(Old.Hash(number).Value, New.Hash(number).Value);
    }

    [Fact]
    public void Neither_secret_nor_hash_is_told_by_accident()
    {
        IdentifierHash hash = Old.Hash(OfficialTestNumbers.Number(0));
        Assert.DoesNotContain(hash.Value, hash.ToString(), StringComparison.Ordinal);
        Assert.Equal("2025-1", Old.ToString());
        Assert.DoesNotContain(Convert.ToHexString(Secret(1)), System.Text.Json.JsonSerializer.Serialize(Old.Id), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(typeof(IdentifierKey).GetProperties(), static property => property.Name != nameof(IdentifierKey.Id));
    }

    [Fact]
    public void A_short_secret_and_a_second_key_of_one_name_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new IdentifierKey(new("k"), new byte[31]));
        Assert.Throws<ArgumentException>(() => IdentifierKeyRing.Of(Old).Rotate(Key("2025-1", 5)));
        Assert.Throws<ArgumentException>(() => IdentifierKeyRing.Of(Old).Without(Old.Id));
        Assert.Throws<ArgumentException>(() => IdentifierKeyRing.Of(Old).Rotate(New).Without(new("other")));
        Assert.Equal([New], IdentifierKeyRing.Of(Old).Rotate(New).Without(Old.Id).Keys);
    }

    private static IdentifierKey Key(string id, byte seed) => new(new(id), Secret(seed));

    private static byte[] Secret(byte seed) => [.. Enumerable.Range(0, 32).Select(i => (byte)(i * seed))];

    private static ParticipantId Person(int i) => ParticipantId.FromBits((UInt128)(i + 1000));
}
