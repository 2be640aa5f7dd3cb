using FsCheck;
using FsCheck.Fluent;
using Scenarios.Api.Quantities;

namespace Scenarios.Core.Tests.Api.Quantities;

/// <summary>The expected forms are those of <c>kubectl create quota --hard=x=…</c>, version 1.33.</summary>
public sealed class QuantityTests
{
    [TestCase("0.5", "500m")]
    [TestCase("1.500", "1.500")]
    [TestCase("05", "05")]
    [TestCase("+5", "+5")]
    [TestCase("1e3", "1e3")]
    [TestCase("12e2", "1200")]
    [TestCase("1E", "1E")]
    [TestCase("1Gi", "1Gi")]
    [TestCase("1024Mi", "1Gi")]
    [TestCase("1025Mi", "1025Mi")]
    [TestCase("1.5Gi", "1536Mi")]
    [TestCase("0.5Mi", "512Ki")]
    [TestCase("1000000", "1M")]
    [TestCase("1000m", "1")]
    [TestCase("1500m", "1500m")]
    [TestCase("0.0001", "100u")]
    [TestCase("1n", "1n")]
    [TestCase("0.1n", "1n")]
    [TestCase("100000000000", "100G")]
    [TestCase("1Ki", "1Ki")]
    [TestCase("512Ki", "512Ki")]
    [TestCase("8Ki", "8Ki")]
    [TestCase("1.0", "1")]
    [TestCase("0.10", "100m")]
    [TestCase("00", "0")]
    [TestCase("0Gi", "0")]
    [TestCase("1k", "1k")]
    [TestCase("1000k", "1M")]
    [TestCase("1e-3", "1e-3")]
    [TestCase("100e-5", "1e-3")]
    [TestCase("1.5e3", "1500")]
    [TestCase(".5", "500m")]
    [TestCase("5.", "5.")]
    [TestCase("1.G", "1.G")]
    [TestCase("3.14159", "3141590u")]
    [TestCase("1e10", "10e9")]
    [TestCase("1e21", "1e21")]
    [TestCase("10e21", "10e21")]
    [TestCase("1e22", "10e21")]
    [TestCase("1e27", "1e27")]
    [TestCase("9999999999999999999", "9999999999999999999")]
    [TestCase("9223372036854775807", "9223372036854775807")]
    [TestCase("1Ei", "1Ei")]
    [TestCase("8Ei", "9223372036854775807")]
    [TestCase("16Ei", "9223372036854775807")]
    [TestCase("100Ei", "9223372036854775807")]
    [TestCase("2048", "2048")]
    [TestCase("2048Ki", "2Mi")]
    [TestCase("-5", "-5")]
    [TestCase("-1.5Gi", "-1536Mi")]
    [TestCase("0.000000001", "1n")]
    [TestCase("0.0000000011", "2n")]
    [TestCase(".", "0")]
    [TestCase("+", "0")]
    [TestCase("1e+2", "100")]
    [TestCase("1E2", "100")]
    [TestCase("e3", "0")]
    [TestCase("1.50G", "1500M")]
    [TestCase("123456789012345678", "123456789012345678")]
    [TestCase("1234567890123456789", "1234567890123456789")]
    [TestCase("1.1Ki", "1126400m")]
    public void ToString_OfAParsedText_IsCanonicalAsApimachineryHasIt(string text, string canonical) =>
        Quantity.Parse(text).ToString().ShouldBe(canonical);

    [TestCase("1i", "unable to parse quantity's suffix")]
    [TestCase("1mm", "unable to parse quantity's suffix")]
    [TestCase("1.5.5", "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'")]
    [TestCase("abc", "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'")]
    [TestCase("", "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'")]
    [TestCase("1e", "unable to parse quantity's suffix")]
    public void TryParse_OfAMalformedText_SaysWhyAsApimachineryDoes(string text, string expected)
    {
        Quantity.TryParse(text, out _, out var error).ShouldBeFalse();
        error.ShouldBe(expected);
    }

    [TestCase("1", "1000m", 0)]
    [TestCase("1", "1001m", -1)]
    [TestCase("1Gi", "1G", 1)]
    [TestCase("-1", "0", -1)]
    public void Compare_OfTwo_IsByAmount(string left, string right, int expected)
    {
        var (one, other) = (Quantity.Parse(left), Quantity.Parse(right));

        one.CompareTo(other).ShouldBe(expected);
        ((one < other), (one > other), (one == other)).ShouldBe((expected < 0, expected > 0, expected == 0));
        ((one <= other), (one >= other), (one != other)).ShouldBe((expected <= 0, expected >= 0, expected != 0));
        one.Equals((object)other).ShouldBe(expected == 0);
        (one.GetHashCode() == other.GetHashCode()).ShouldBe(expected == 0);
    }

    [TestCase("0", true, 0)]
    [TestCase("1n", false, 1)]
    [TestCase("-1n", false, -1)]
    public void Sign_OfAnAmount(string text, bool isZero, int sign) =>
        (Quantity.Parse(text).IsZero, Quantity.Parse(text).Sign).ShouldBe((isZero, sign));

    [TestCase("\"1500m\"", "1500m")]
    [TestCase("2", "2")]
    [TestCase("0.5", "500m")]
    [TestCase("\"x\"", "0")]
    [TestCase("true", "0")]
    [TestCase("null", "0")]
    public void Of_AValueOfATree_IsItsAmount(string json, string expected) =>
        Quantity.Of(Scenarios.Api.Serialization.Json.JsonReader.ReadOrThrow(json)).ToString().ShouldBe(expected);

    [TestCase("1u", "1m", true)]
    [TestCase("-1u", "-1m", true)]
    [TestCase("1500u", "2m", true)]
    [TestCase("1500m", "1500m", true)]
    [TestCase("2", "2", false)]
    [TestCase("1Gi", "1Gi", false)]
    [TestCase("9223372036854775807", "9223372036854775807", false)]
    public void RoundedToMilli_OfAnAmount_IsNotLess(string text, string expected, bool isFractional)
    {
        Quantity.Parse(text).RoundedToMilli().ToString().ShouldBe(expected);
        Quantity.Parse(text).IsFractional.ShouldBe(isFractional);
    }

    [TestCase("100m", "100", -3, "100m", "DecimalSI")]
    [TestCase("1", "1", 0, "1", "DecimalSI")]
    [TestCase("5k", "5", 3, "5k", "DecimalSI")]
    [TestCase("2M", "2", 6, "2M", "DecimalSI")]
    [TestCase("3n", "3", -9, "3n", "DecimalSI")]
    [TestCase("7E", "7", 18, "7E", "DecimalSI")]
    [TestCase("1Gi", "1073741824", 0, "1Gi", "BinarySI")]
    public void Of_GoSyntax_IsHowGoHoldsIt(string text, string value, int scale, string canonical, string format) =>
        GoQuantity.Of(new StringValue(text)).ShouldBe($"resource.Quantity{{i:resource.int64Amount{{value:{value}, scale:{scale}}}, "
            + $"d:resource.infDecAmount{{Dec:(*inf.Dec)(nil)}}, s:\"{canonical}\", Format:\"{format}\"}}");

    [TestCase("1.5", false, 15, -1, "")]
    [TestCase("0.5", true, 5, -1, "500m")]
    [TestCase("-2.25k", false, -225, 1, "")]
    [TestCase("1500m", true, 1500, -3, "1500m")]
    [TestCase("1.5Gi", true, 1610612736, 0, "1536Mi")]
    public void Of_WrittenWithADot_KeepsItsDigits(string written, bool isPrinted, long value, int scale, string text) =>
        GoQuantity.Of(new StringValue(written), isPrinted).ShouldStartWith("resource.Quantity{i:resource.int64Amount{"
            + $"value:{value}, scale:{scale}}}, d:resource.infDecAmount{{Dec:(*inf.Dec)(nil)}}, s:\"{text}\", ");

    [TestCase("1", "3", "0.333333")]
    [TestCase("1Gi", "512Mi", "2.000000")]
    public void Ratio_OfTwo_HasSixDigits(string dividend, string divisor, string expected) =>
        GoQuantity.Ratio(Quantity.Parse(dividend), Quantity.Parse(divisor)).ShouldBe(expected);

    [TestCase("170141183460469231731687303715884105727", "unable to parse numeric part of quantity")]
    [TestCase("1e40", "unable to parse numeric part of quantity")]
    [TestCase("1e28", "unable to parse numeric part of quantity")]
    [TestCase("1000000000000000000000000000000", "unable to parse numeric part of quantity")]
    [TestCase("9999999999999999999999999Ei", "unable to parse numeric part of quantity")]
    [TestCase("99999999999999999999999999999Ei", "unable to parse numeric part of quantity")]
    public void TryParse_BeyondWhatWeCanSay_IsRefused(string text, string expected)
    {
        Quantity.TryParse(text, out _, out var error).ShouldBeFalse();
        error.ShouldBe(expected);
    }

    [TestCase("0", "0")]
    [TestCase("100m", "100m")]
    [TestCase("15", "15")]
    [TestCase("-33Mi", "-33Mi")]
    [TestCase("33Mi", "33Mi")]
    [TestCase("32Mi", "")]
    [TestCase("1536Mi", "")]
    [TestCase("12Ki", "12Ki")]
    public void KeptText_OfAQuantity_IsWhereGoSeesThatItIsCanonical(string text, string expected) =>
        GoQuantity.KeptText(Quantity.Parse(text)).ShouldBe(expected);

    [TestCase("8Pi", false, Description = "Its thousandths are just within 64 bits.")]
    [TestCase("9Pi", true)]
    [TestCase("-9Pi", true)]
    [TestCase("1Ei", true)]
    [TestCase("8Ei", false)]
    [TestCase("9E", false)]
    [TestCase("-9E", false)]
    [TestCase("9223372036854775", false)]
    [TestCase("9223372036854775.5", true)]
    [TestCase("9223372036854776.5", false)]
    [TestCase("9e18", false)]
    public void IsFractional_WhereThousandthsOverflow_IsWhatGoFinds(string text, bool expected) =>
        Quantity.Parse(text).IsFractional.ShouldBe(expected);

    [Test]
    public void RoundedToMilli_OfWholeThousandths_KeepsItsText() => Quantity.Parse("1.500").RoundedToMilli().ToString().ShouldBe("1.500");

    [TestCase("1Ki", "1", "1025", "1023")]
    [TestCase("1", "1Ki", "1025", "-1023")]
    [TestCase("2", "2Ki", "2050", "-2046")]
    [TestCase("0", "2Ki", "2Ki", "-2Ki")]
    [TestCase("2Ki", "0", "2Ki", "2Ki")]
    [TestCase("4k", "96", "4096", "3904")]
    [TestCase("0", "1e3", "1e3", "-1e3")]
    [TestCase("1e3", "2000", "3e3", "-1e3")]
    public void AddAndSubtract_OfTwo_AreInTheFirstOnesFormatUnlessItIsZero(string left, string right, string sum, string difference)
    {
        (Quantity.Parse(left) + Quantity.Parse(right)).ToString().ShouldBe(sum);
        (Quantity.Parse(left) - Quantity.Parse(right)).ToString().ShouldBe(difference);
    }

    [Test]
    public void Add_OfDifferentFormats_KeepsTheFirst()
    {
        (Quantity.Parse("1Gi") + Quantity.Parse("512Mi")).ToString().ShouldBe("1536Mi");
        (Quantity.Parse("0") + Quantity.Parse("512Mi")).ToString().ShouldBe("512Mi");
        (Quantity.Parse("100m") + Quantity.Parse("900m")).ToString().ShouldBe("1");
        (Quantity.Parse("1") - Quantity.Parse("1500m")).ToString().ShouldBe("-500m");
    }

    [Test]
    public void Value_OfAFraction_RoundsUp()
    {
        Quantity.Parse("1500m").Value.ShouldBe(2);
        Quantity.Parse("0.1m").MilliValue.ShouldBe(1);
        Quantity.Parse("1.5").MilliValue.ShouldBe(1500);
        Quantity.Parse("-1500m").Value.ShouldBe(-2);
    }

    [Test]
    public void ToString_OfAnyAmount_ReadsBackAsTheSameAmountAndText() =>
        Prop.ForAll(Amounts(), quantity =>
        {
            var text = quantity.ToString();
            var again = Quantity.Parse(text);
            return again == quantity && again.ToString() == text;
        }).QuickCheckThrowOnFailure();

    [Test]
    public void CompareTo_OfAnyAmounts_AgreesWithTheirDifference() =>
        Prop.ForAll(Amounts(), Amounts(), (left, right) => left.CompareTo(right) == (left - right).Sign && (left + right) - right == left)
            .QuickCheckThrowOnFailure();

    private static FsCheck.Arbitrary<Quantity> Amounts()
    {
        var suffixes = Gen.Elements("", "n", "u", "m", "k", "M", "G", "Ki", "Mi", "Gi", "e3", "e-3");
        var numbers = Gen.Choose(-1_000_000, 1_000_000);
        var fractions = Gen.Choose(0, 999);
        return (from number in numbers
                from fraction in fractions
                from suffix in suffixes
                select Quantity.Parse($"{number}.{fraction}{suffix}")).ToArbitrary();
    }
}
