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
    private static readonly StepDefinitionType[] Types = [StepDefinitionType.Given, StepDefinitionType.When, StepDefinitionType.Then];

    private readonly IBindingRegistry _registry = registry;
    private bool? _isCacheable;

    BindingMatch IStepDefinitionMatchService.GetBestMatch(
        StepInstance stepInstance, CultureInfo bindingCulture, out StepDefinitionAmbiguityReason ambiguityReason, out List<BindingMatch> candidatingMatches)
    {
        var isPlain = stepInstance.TableArgument is null && stepInstance.MultilineTextArgument is null && (_isCacheable ??= IsCacheable());
        if (isPlain && cache.Find(stepInstance, bindingCulture.Name) is { } known)
        {
            var match = new BindingMatch(known.StepBinding, known.ScopeMatches, known.Arguments, stepInstance.StepContext);
            ambiguityReason = StepDefinitionAmbiguityReason.None;
            candidatingMatches = [match];
            return match;
        }

        var found = FindMatch(stepInstance, bindingCulture, out ambiguityReason, out candidatingMatches);
        if (isPlain && found.Success && stepInstance.Keyword?.Trim() != "*")
        {
            cache.Keep(stepInstance, bindingCulture.Name, found);
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

    private bool IsCacheable() => !_registry.GetStepDefinitions().Any(definition => definition.IsScoped);

    private static StepInstance As(StepDefinitionType type, StepInstance step) =>
        new(type, step.StepDefinitionKeyword, step.Keyword, step.Text, step.MultilineTextArgument, step.TableArgument, step.StepContext);
}
