using System.Reflection;

namespace Samverkan.Architecture.Tests;

/// <summary>The same input gives the same output: no clock, no chance and no culture but those that the host hands in.</summary>
public sealed class AmbientTests
{
    [Fact]
    public void No_assembly_uses_an_ambient_clock_chance_or_culture()
    {
        IEnumerable<string> wrong =
            from use in Methods.SelectMany(Instructions.UsesOf)
            from ban in Ban.All
            where ban.Catches(use)
            select $"{Name(use.From)}: {ban.Name}";
        Expect.Nothing(wrong);
    }

    [Fact]
    public void No_interpolated_string_takes_the_culture_of_the_machine()
    {
        IEnumerable<string> wrong = Methods
            .SelectMany(method => Interpolations.Without(Instructions.UsesOf(method)))
            .Select(use => $"{Name(use.From)}: {((MethodInfo)use.Member).GetGenericArguments()[0].Name} in an interpolated string");
        Expect.Nothing(wrong);
    }

    [Fact]
    public void Everything_banned_is_found_where_it_is_planted()
    {
        Use[] planted = [.. Instructions.UsesOf(typeof(Planted))];
        Expect.Nothing(Ban.All.Where(ban => !planted.Any(ban.Catches)).Select(ban => ban.Name));
    }

    [Fact]
    public void A_planted_interpolation_is_found_and_a_provided_one_is_not()
    {
        Assert.Single(Interpolations.Without(Instructions.UsesOf(typeof(Planted).GetMethod(nameof(Planted.Interpolated))!)));
        Expect.Nothing(Interpolations.Without(Instructions.UsesOf(typeof(Planted).GetMethod(nameof(Planted.Provided))!)));
    }

    [Fact]
    public void The_text_of_a_date_is_found_through_its_constrained_call() =>
        Assert.Contains(Instructions.UsesOf(typeof(Planted).GetMethod(nameof(Planted.Date))!), use => Ban.All.Any(ban => ban.Catches(use)));

    // What a generator of the framework wrote, and the members that the compiler writes into a record, nobody can write otherwise.
    private static IEnumerable<MethodBase> Methods => OurAssemblies.Types
        .Where(type => !type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute), inherit: false))
        .SelectMany(Instructions.MethodsOf)
        .Where(method => method.Name != "PrintMembers" || !OurAssemblies.IsCompilerGenerated(method));

    private static string Name(MethodBase method) => $"{OurAssemblies.Outermost(method.DeclaringType!).FullName}.{method.Name}";
}
