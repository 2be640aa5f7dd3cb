using Scenarios.Objects.Facts;

namespace Scenarios.Cluster.ApiServer.Defaults;

/// <summary>
/// How to default one structure: the defaults of the fact table, the structures that Go always writes even when empty, and the rules that
/// need code; then the same for nested structures. Immutable except for lazily computed values, which are the same for all threads.
/// </summary>
internal sealed class DefaultPlan
{
    private readonly FieldDefault[] _own;
    private readonly (string Name, Value Zero)[] _structures;
    private readonly DefaultPlanField[] _fields;
    private readonly DefaultRule? _before;
    private readonly DefaultRule? _after;
    private readonly bool _isPodSpec;

    /// <param name="isRoot">Whether this is a whole object, whose metadata and status are filled in elsewhere.</param>
    public DefaultPlan(TypeFacts type, string rootKind, bool isRoot = false)
    {
        var fields = type.Fields.Where(field => !isRoot || field.Name is not ("metadata" or "status")).ToList();
        _own = [.. fields.Select(field => FieldDefault.Of(field, rootKind)).OfType<FieldDefault>()];
        _structures = [.. fields.Where(IsAlwaysWritten).Select(static field => (field.Name, ZeroOf(field)))];
        _fields = [.. fields.Select(field => DefaultPlanField.Of(field, rootKind)).OfType<DefaultPlanField>()];
        _before = DefaultRules.Before.GetValueOrDefault(type.Name);
        _after = DefaultRules.After.GetValueOrDefault(rootKind.Length == 0 ? type.Name : $"{type.Name}@{rootKind}")
            ?? DefaultRules.After.GetValueOrDefault(type.Name);
        _isPodSpec = type.Name == "core/v1.PodSpec";
    }

    /// <summary>Whether there is nothing to fill in, here or in nested structures.</summary>
    public bool IsEmpty => _own.Length == 0 && _structures.Length == 0 && _fields.Length == 0 && _before is null && _after is null;

    /// <summary>The tree with everything filled in; the same instance if nothing was missing.</summary>
    public ObjectValue Apply(ObjectValue tree, DefaultMemory memory) =>
        _isPodSpec ? memory.Find(this, tree) ?? memory.Remember(this, tree, Compute(tree, memory)) : Compute(tree, memory);

    private ObjectValue Compute(ObjectValue tree, DefaultMemory memory)
    {
        tree = _before is null ? tree : _before(tree);
        foreach (var field in _own)
        {
            tree = field.ApplyTo(tree);
        }

        foreach (var (name, zero) in _structures)
        {
            tree = tree[name] is null ? tree.With(name, zero) : tree;
        }

        foreach (var field in _fields)
        {
            tree = field.ApplyTo(tree, memory);
        }

        return _after is null ? tree : _after(tree);
    }

    private static bool IsAlwaysWritten(FieldFacts field) =>
        !field.IsPointer && field.Type.Kind is FieldKind.Object or FieldKind.Time or FieldKind.MicroTime or FieldKind.Quantity;

    private static Value ZeroOf(FieldFacts field) => field.Type.Kind switch
    {
        FieldKind.Object => ObjectValue.Empty,
        FieldKind.Quantity => StringValue.Shared("0"),
        _ => NullValue.Instance,
    };
}
