using System.Reflection;
using System.Text.RegularExpressions;
using CucumberExpressions;
using Reqnroll.Bindings;
using Reqnroll.Bindings.Reflection;
using Reqnroll.BoDi;

namespace Scenarios.Steps.Hosting;

/// <summary>Optional step classes with the sentences of other test suites. A run loads them by name.</summary>
public static class ChosenSteps
{
    // Class names as strings, because Hosting must not depend on step classes: they depend on it.
    private static readonly SortedDictionary<string, string> ByName = new(StringComparer.Ordinal)
    {
        ["ingress-conformance"] = "Scenarios.Steps.Conformance.IngressConformanceSteps",
    };

    /// <summary>The available names.</summary>
    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <exception cref="ArgumentException">A name is unknown.</exception>
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
