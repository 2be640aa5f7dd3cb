using Scenarios.NUnit;

[Features("features")]
public sealed class Features : FeatureFixture;
