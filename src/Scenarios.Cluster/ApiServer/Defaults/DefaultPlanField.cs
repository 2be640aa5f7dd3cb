using Scenarios.Objects.Facts;

namespace Scenarios.Cluster.ApiServer.Defaults;

/// <summary>A field that may need defaults inside: a structure, or a list or map of structures.</summary>
internal sealed class DefaultPlanField
{
    private readonly string _name;
    private readonly TypeFacts _type;
    private readonly string _rootKind;
    private DefaultPlan? _plan;

    private DefaultPlanField(string name, TypeFacts type, string rootKind)
    {
        _name = name;
        _type = type;
        _rootKind = rootKind;
    }

    private DefaultPlan Plan => _plan ??= new DefaultPlan(_type, _rootKind);

    /// <summary>Null for fields that hold no structures.</summary>
    public static DefaultPlanField? Of(FieldFacts field, string rootKind)
    {
        var type = field.Type.Kind is FieldKind.List or FieldKind.Map ? field.Type.Element! : field.Type;
        return type.Structure is { } structure ? new DefaultPlanField(field.Name, structure, rootKind) : null;
    }

    public ObjectValue ApplyTo(ObjectValue tree, DefaultMemory memory)
    {
        var value = tree[_name];
        return value is null or NullValue || Plan.IsEmpty ? tree : tree.With(_name, Inside(value, memory));
    }

    private Value Inside(Value value, DefaultMemory memory) => value switch
    {
        ListValue items => Each(items, memory),
        ObjectValue inner => Plan.Apply(inner, memory),
        _ => value,
    };

    private ListValue Each(ListValue items, DefaultMemory memory)
    {
        var changed = items;
        for (var index = 0; index < items.Count; index++)
        {
            if (items[index] is ObjectValue item)
            {
                changed = changed.WithItem(index, Plan.Apply(item, memory));
            }
        }

        return changed;
    }
}
