using Scenarios.NUnit;

namespace Scenarios.Features;

/// <summary>Every scenario of features/ as one NUnit test.</summary>
[Features("../../features")]
public sealed class Features : FeatureFixture;
