using System.Text;

namespace Samverkan.Architecture.Tests;

/// <summary>What the arrows are judged by sees every way in which a type can use another.</summary>
public sealed class TypeUsesTests
{
    [Theory]
    [InlineData(typeof(Version), "a call in a body")]
    [InlineData(typeof(StringBuilder), "a type made in a body")]
    [InlineData(typeof(Uri), "an argument of a generic field")]
    [InlineData(typeof(ObsoleteAttribute), "an attribute on a member")]
    [InlineData(typeof(IFormattable), "a constraint")]
    [InlineData(typeof(Index), "a type in a typeof")]
    [InlineData(typeof(DateOnly), "an element of an array in a signature")]
    public void A_use_is_seen(Type used, string how) => Assert.True(TypeUses.Of(typeof(Planted)).Contains(used), how);

    [Fact]
    public void What_is_not_used_is_not_seen() => Assert.DoesNotContain(typeof(Guid), TypeUses.Of(typeof(Planted)));

    private sealed class Planted
    {
        private readonly Lazy<Uri?> _address = new(() => null);

        [Obsolete("planted")]
        public static bool Called(string text) => Version.TryParse(text, out _) && new StringBuilder(text).Length > 0;

        public static Type Named<T>(T value, DateOnly[] days)
            where T : IFormattable => days.Length > 0 ? typeof(Index) : value.GetType();

        public Uri? Address() => _address.Value;
    }
}
