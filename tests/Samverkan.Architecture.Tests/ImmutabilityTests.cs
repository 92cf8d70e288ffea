using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Serialization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Architecture.Tests;

/// <summary>Every public type is immutable, or says that it is not and why.</summary>
public sealed class ImmutabilityTests
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly HashSet<Type> MutableCollections =
    [
        typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>), typeof(SortedSet<>), typeof(SortedDictionary<,>), typeof(SortedList<,>),
        typeof(Queue<>), typeof(Stack<>), typeof(LinkedList<>), typeof(IList<>), typeof(ICollection<>), typeof(IDictionary<,>), typeof(ISet<>),
        typeof(IList), typeof(ICollection), typeof(IDictionary), typeof(ArrayList), typeof(Hashtable), typeof(BitArray), typeof(StringBuilder),
        typeof(Memory<>), typeof(Span<>),
    ];

    [Fact]
    public void Nothing_public_can_be_changed_from_outside()
    {
        IEnumerable<string> wrong = Immutable.SelectMany(type => OpenDoors(type).Select(door => $"{type.FullName}.{door}"));
        Expect.Nothing(wrong);
    }

    [Fact]
    public void Nothing_public_changes_inside()
    {
        IEnumerable<string> wrong =
            from type in Immutable
            where !type.IsInterface && !type.IsEnum
            from field in type.GetFields(Own)
            where !field.IsDefined(typeof(MutableAttribute), inherit: false)
            where !field.IsInitOnly || (IsMutableCollection(field.FieldType) && !field.FieldType.IsArray)
            select $"{type.FullName}.{field.Name} {(field.IsInitOnly ? "can be added to" : "is not readonly")}";
        Expect.Nothing(wrong);
    }

    [Fact]
    public void Nothing_static_changes()
    {
        // The compiler's caches of delegates, and what the generators of System.Text.Json write, are not ours.
        IEnumerable<string> wrong =
            from type in OurAssemblies.Types
            where !OurAssemblies.IsCompilerGenerated(type) && !typeof(JsonSerializerContext).IsAssignableFrom(type)
            from field in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where !field.IsInitOnly && !field.IsLiteral && !OurAssemblies.IsCompilerGenerated(field)
            select $"{type.FullName}.{field.Name}";
        Expect.Nothing(wrong);
    }

    [Fact]
    public void A_type_that_changes_says_why()
    {
        IEnumerable<string> wrong =
            from type in OurAssemblies.Types
            let mark = type.GetCustomAttribute<MutableAttribute>()
            where mark is not null && mark.Why.Length < 15
            select type.FullName;
        Expect.Nothing(wrong);
    }

    [Theory]
    [InlineData(typeof(PlantedSetter))]
    [InlineData(typeof(PlantedField))]
    [InlineData(typeof(PlantedList))]
    [InlineData(typeof(PlantedArray))]
    public void A_planted_door_is_found(Type planted) => Assert.Single(OpenDoors(planted));

    [Fact]
    public void Init_only_properties_and_read_only_views_are_no_doors() => Expect.Nothing(OpenDoors(typeof(PlantedImmutable)));

    private static IEnumerable<Type> Immutable => OurAssemblies.PublicTypes.Where(type =>
        !type.IsDefined(typeof(MutableAttribute), inherit: false)
        && !type.Name.EndsWith("Options", StringComparison.Ordinal)
        && !typeof(JsonSerializerContext).IsAssignableFrom(type)
        && !typeof(Delegate).IsAssignableFrom(type));

    private static IEnumerable<string> OpenDoors(Type type)
    {
        const BindingFlags Visible = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (PropertyInfo property in type.GetProperties(Visible))
        {
            if (property.SetMethod is { } setter && IsSeen(setter) && !IsInit(setter))
                yield return $"{property.Name} has a setter";
            if (property.GetMethod is { } getter && IsSeen(getter) && IsMutableCollection(property.PropertyType))
                yield return $"{property.Name} hands out a {property.PropertyType.Name}";
        }

        foreach (FieldInfo field in type.GetFields(Visible))
        {
            if (!(field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly) || (type.IsEnum && !field.IsStatic))
                continue;
            if (!field.IsInitOnly && !field.IsLiteral)
                yield return $"{field.Name} is a field that can be set";
            if (IsMutableCollection(field.FieldType))
                yield return $"{field.Name} holds a {field.FieldType.Name}";
        }
    }

    private static bool IsSeen(MethodInfo method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool IsMutableCollection(Type type) =>
        type.IsArray || MutableCollections.Contains(type.IsGenericType ? type.GetGenericTypeDefinition() : type);

    internal sealed class PlantedSetter
    {
        public int Count { get; set; }
    }

    internal sealed class PlantedField
    {
        public int Count = 1;
    }

    internal sealed class PlantedList
    {
        public IList<int> Counts { get; } = [];
    }

    internal sealed class PlantedArray
    {
        public string[] Names { get; } = [];
    }

    internal sealed record PlantedImmutable(int Count)
    {
        public IReadOnlyList<int> Counts { get; init; } = [];
    }
}
