namespace Scenarios.Running;

/// <summary>The feature that runs, and a bag of values shared by its scenarios, which may run at the same time.</summary>
public sealed class FeatureContext : ReqnrollContext
{
    internal FeatureContext(FeatureInfo featureInfo, IObjectContainer featureContainer)
    {
        FeatureInfo = featureInfo;
        FeatureContainer = featureContainer;
    }

    /// <summary>The feature.</summary>
    public FeatureInfo FeatureInfo { get; }

    /// <summary>The container that scenarios of this feature share.</summary>
    public IObjectContainer FeatureContainer { get; }
}
