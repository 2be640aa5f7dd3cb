using Scenarios.Running.Expressions;

namespace Scenarios.Running.Discovery;

/// <summary>All bindings of a run. Frozen once built.</summary>
internal sealed class BindingRegistry
{
    public List<StepDefinitionBinding> Steps { get; } = [];

    public List<TransformationBinding> Transformations { get; private set; } = [];

    /// <summary>What is wrong with bindings, in words, each naming its method.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>The built-in parameter types and those of the bindings.</summary>
    public ParameterTypeRegistry ParameterTypes { get; } = new();

    private HookBinding[][] Hooks { get; } = new HookBinding[(int)HookType.AfterStep + 1][];

    /// <summary>The hooks of a point, in the order they run.</summary>
    public HookBinding[] HooksOf(HookType type) => Hooks[(int)type] ?? [];

    /// <summary>All hooks, in the order of discovery.</summary>
    public IReadOnlyList<HookBinding> AllHooks { get; private set; } = [];

    /// <summary>Mistakes in regular expressions, which are not compiled before they are needed, or by this.</summary>
    public IEnumerable<string> FindLateErrors()
    {
        foreach (var step in Steps)
        {
            if (step.Error is null)
            {
                step.Validate();
            }

            if (step.Error is { } error && !Errors.Contains(error))
            {
                yield return error;
            }
        }
    }

    public void Freeze(IReadOnlyList<HookBinding> hooks)
    {
        AllHooks = hooks;
        for (var type = 0; type < Hooks.Length && hooks.Count > 0; type++)
        {
            // A stable sort: hooks of equal order run in the order of discovery.
            Hooks[type] = [.. hooks.Where(hook => (int)hook.Type == type).OrderBy(hook => hook.Order)];
        }

        if (Transformations.Count > 1)
        {
            Transformations = [.. Transformations.OrderBy(transformation => transformation.Order)];
        }

        BindingParameterTypes.AddTo(ParameterTypes, this);
        foreach (var step in Steps)
        {
            step.Parse(ParameterTypes);
            if (step.Error is { } error)
            {
                Errors.Add(error);
            }
        }
    }
}
