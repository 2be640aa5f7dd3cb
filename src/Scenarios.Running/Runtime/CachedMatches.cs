using System.Collections.Concurrent;
using System.Globalization;
using Reqnroll.Bindings;
using Reqnroll.ErrorHandling;
using Reqnroll.Infrastructure;

namespace Scenarios.Running.Runtime;

/// <summary>
/// Reqnroll's match service, with two differences: what was found for a sentence is kept, as long as no definition has a scope; and a step of a
/// list (<c>*</c>) may be of any type, as in Cucumber, where exactly one type has it.
/// </summary>
internal sealed class CachedMatches(
    IBindingRegistry registry, IStepArgumentTypeConverter converter, IErrorProvider errors, IMatchArgumentCalculator calculator, MatchCache cache)
    : StepDefinitionMatchService(registry, converter, errors, calculator), IStepDefinitionMatchService
{
    private static readonly List<BindingMatch> None = [];
    private static readonly StepDefinitionType[] Types = [StepDefinitionType.Given, StepDefinitionType.When, StepDefinitionType.Then];

    private readonly IBindingRegistry _registry = registry;
    private readonly ConcurrentDictionary<string, BindingMatch>?[] _known = new ConcurrentDictionary<string, BindingMatch>?[Types.Length];
    private CultureInfo? _culture;
    private bool? _isCacheable;

    BindingMatch IStepDefinitionMatchService.GetBestMatch(
        StepInstance stepInstance, CultureInfo bindingCulture, out StepDefinitionAmbiguityReason ambiguityReason, out List<BindingMatch> candidatingMatches)
    {
        var isPlain = stepInstance.TableArgument is null && stepInstance.MultilineTextArgument is null && (_isCacheable ??= IsCacheable());
        var known = isPlain ? KnownOf(stepInstance.StepDefinitionType, bindingCulture) : null;
        if (known is not null && known.TryGetValue(stepInstance.Text, out var earlier))
        {
            // Its context is that of the scenario it was found for, which nobody asks: a new match would look for attributes each time.
            ambiguityReason = StepDefinitionAmbiguityReason.None;
            candidatingMatches = None;
            return earlier;
        }

        var found = FindMatch(stepInstance, bindingCulture, out ambiguityReason, out candidatingMatches);
        if (known is not null && found.Success && stepInstance.Keyword?.Trim() != "*")
        {
            known[stepInstance.Text] = found;
        }

        return found;
    }

    private BindingMatch FindMatch(
        StepInstance step, CultureInfo culture, out StepDefinitionAmbiguityReason reason, out List<BindingMatch> candidates)
    {
        var found = GetBestMatch(step, culture, out reason, out candidates);
        if (found.Success || candidates.Count > 0 || step.Keyword?.Trim() != "*")
        {
            return found;
        }

        var others = Types
            .Where(type => type != step.StepDefinitionType)
            .Select(type => GetBestMatch(As(type, step), culture, out _, out _))
            .Where(match => match.Success)
            .ToArray();
        if (others.Length != 1)
        {
            return found;
        }

        candidates = [others[0]];
        return others[0];
    }

    private ConcurrentDictionary<string, BindingMatch> KnownOf(StepDefinitionType type, CultureInfo culture)
    {
        if (!ReferenceEquals(_culture, culture))
        {
            _culture = culture;
            Array.Clear(_known);
        }

        return _known[type - Types[0]] ??= cache.Of(type, culture);
    }

    private bool IsCacheable() => !_registry.GetStepDefinitions().Any(definition => definition.IsScoped);

    private static StepInstance As(StepDefinitionType type, StepInstance step) =>
        new(type, step.StepDefinitionKeyword, step.Keyword, step.Text, step.MultilineTextArgument, step.TableArgument, step.StepContext);
}
