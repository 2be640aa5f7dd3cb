using System.Reflection;
using System.Runtime.CompilerServices;

namespace Scenarios.Running.Discovery;

/// <summary>Finds the bindings of the step assemblies named to the run; no other assembly is looked at.</summary>
internal static class BindingDiscovery
{
    private const BindingFlags Methods = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    public static BindingRegistry Discover(IEnumerable<Assembly> assemblies, IEnumerable<Type> types)
    {
        var registry = new BindingRegistry();
        var hooks = new List<HookBinding>();
        foreach (var assembly in assemblies)
        {
            foreach (var type in TypesOf(assembly, registry))
            {
                if (type.IsClass && type.IsDefined(typeof(BindingAttribute), inherit: true))
                {
                    Discover(type, registry, hooks);
                }
            }
        }

        foreach (var type in types)
        {
            Discover(type, registry, hooks);
        }

        registry.Freeze(hooks);
        return registry;
    }

    private static IEnumerable<Type> TypesOf(Assembly assembly, BindingRegistry registry)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            var reasons = exception.LoaderExceptions.Select(reason => reason?.Message).Distinct(StringComparer.Ordinal);
            registry.Errors.Add($"{assembly.GetName().Name}: some types do not load: {string.Join("; ", reasons)}");
            return exception.Types.OfType<Type>();
        }
    }

    private static void Discover(Type type, BindingRegistry registry, List<HookBinding> hooks)
    {
        if (type.ContainsGenericParameters || (type.IsAbstract && !type.IsSealed))
        {
            registry.Errors.Add($"{type}: a [Binding] class must be neither abstract nor generic.");
            return;
        }

        var typeScopes = type.GetCustomAttributes<ScopeAttribute>().Select(BindingScope.From).ToArray();
        foreach (var method in type.GetMethods(Methods))
        {
            if (method.DeclaringType != typeof(object))
            {
                Discover(method, typeScopes, registry, hooks);
            }
        }
    }

    private static void Discover(MethodInfo method, BindingScope[] typeScopes, BindingRegistry registry, List<HookBinding> hooks)
    {
        var attributes = method.GetCustomAttributes(inherit: true);
        if (method.ReturnType == typeof(void) && Array.Exists(attributes, attribute => attribute is AsyncStateMachineAttribute) && IsBound(attributes))
        {
            registry.Errors.Add($"{method.ReflectedType?.Name}.{method.Name} is async void, so that its end cannot be awaited: return Task.");
            return;
        }

        MethodBinding? binding = null;
        IReadOnlyList<BindingScope> scopes = typeScopes;
        foreach (var attribute in attributes)
        {
            if (attribute is ScopeAttribute scope)
            {
                scopes = [.. scopes, BindingScope.From(scope)];
            }
        }

        foreach (var attribute in attributes)
        {
            switch (attribute)
            {
                case StepDefinitionBaseAttribute step:
                    binding ??= new MethodBinding(method);
                    registry.Steps.Add(new StepDefinitionBinding(binding, step.Expression, step.ExpressionType, step.Types, scopes));
                    break;
                case HookAttribute hook:
                    binding ??= new MethodBinding(method);
                    AddHook(HookOf(binding, hook, scopes, attributes), registry, hooks);
                    break;
                case StepArgumentTransformationAttribute transformation:
                    binding ??= new MethodBinding(method);
                    registry.Transformations.Add(new TransformationBinding(binding, transformation));
                    break;
                default:
                    break;
            }
        }
    }

    private static bool IsBound(object[] attributes) =>
        Array.Exists(attributes, attribute => attribute is StepDefinitionBaseAttribute or HookAttribute or StepArgumentTransformationAttribute);

    private static HookBinding HookOf(MethodBinding method, HookAttribute hook, IReadOnlyList<BindingScope> scopes, object[] attributes) =>
        new(method, hook.Type, hook.Order, [.. scopes, .. hook.Tags.Select(tag => new BindingScope(tag, null, null))])
        {
            Tags = Array.ConvertAll(hook.Tags, tag => tag.StartsWith('@') ? tag : "@" + tag),
            DisplayName = attributes.OfType<System.ComponentModel.DisplayNameAttribute>().FirstOrDefault()?.DisplayName,
        };

    private static void AddHook(HookBinding hook, BindingRegistry registry, List<HookBinding> hooks)
    {
        if (hook.Type <= HookType.AfterFeature && !hook.Method.Method.IsStatic)
        {
            registry.Errors.Add($"{hook.Method.Name}: a [{hook.Type}] hook must be static, for there is no scenario to make an instance for.");
            return;
        }

        hooks.Add(hook);
    }
}
