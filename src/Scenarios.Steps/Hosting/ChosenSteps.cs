using System.Reflection;
using System.Text.RegularExpressions;
using CucumberExpressions;
using Reqnroll.Bindings;
using Reqnroll.Bindings.Reflection;
using Reqnroll.BoDi;

namespace Scenarios.Steps.Hosting;

/// <summary>Step classes that come along and are loaded when a run asks for them by name, since their sentences are those of other
/// suites.</summary>
public static class ChosenSteps
{
    // By their classes' names: step classes know what hosts them, and not the other way round.
    private static readonly SortedDictionary<string, string> ByName = new(StringComparer.Ordinal)
    {
        ["ingress-conformance"] = "Scenarios.Steps.Conformance.IngressConformanceSteps",
    };

    /// <summary>The names there are.</summary>
    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <exception cref="ArgumentException">There are none of that name.</exception>
    public static void RequireKnown(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (!ByName.ContainsKey(name))
            {
                var known = string.Join(", ", Names);
                throw new ArgumentException($"--bindings {name}: there are no step classes of that name. Expected: {known}.");
            }
        }
    }

    internal static void Register(IObjectContainer run, IEnumerable<string> names)
    {
        var registry = run.Resolve<IBindingRegistry>();
        var definitions =
            from name in names.Distinct(StringComparer.Ordinal)
            from method in ClassOf(name).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            from attribute in method.GetCustomAttributes<StepDefinitionBaseAttribute>()
            from type in attribute.Types
            select new StepDefinitionBinding(
                type, new RuntimeBindingMethod(method), null, StepDefinitionExpressionTypes.RegularExpression, attribute.Expression,
                    new Pattern(attribute.Expression));
        foreach (var definition in definitions)
        {
            registry.RegisterStepDefinitionBinding(definition);
        }
    }

    private static Type ClassOf(string name) => typeof(ChosenSteps).Assembly.GetType(ByName[name], throwOnError: true)!;

    private sealed class Pattern(string source) : IExpression
    {
        public string Source { get; } = source;

        public Regex Regex { get; } = new(source, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

        public IParameterType[] ParameterTypes => [];
    }
}
