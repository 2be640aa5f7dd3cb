using Scenarios.Api.Validation;

namespace Scenarios.Core.Tests.Api.Validation;

/// <summary>The examples are those of apimachinery, util/validation/validation_test.go; the words are the API server's.</summary>
internal sealed class NameRulesTests
{
    private const string Label = "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', "
        + "and must start and end with an "
        + "alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";

    private const string Subdomain = "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric "
        + "characters, '-' or '.', and must start and "
        + "end with an alphanumeric character (e.g. 'example.com', regex used for validation is "
        + @"'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";

    private const string Host = "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with "
        + "an alphabetic character, and end "
        + "with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')";

    private const string Qualified = "must consist of alphanumeric characters, '-', '_' or '.', and must start and end "
        + "with an alphanumeric character "
        + "(e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";

    private const string ConfigKey = "a valid config key must consist of alphanumeric characters, '-', '_' or '.' "
        + "(e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')";

    [TestCase("a ab abc a1 a-1 a--1--2--b 0 01 012 1a 1-a 1--a--b--2 {63}", "")]
    [TestCase("A ABC aBc A1 A-1 1-A - a- -a 1- -1 _ a_ _a a_b 1_ _1 1_2 a@ @a a@b 1. .1 a..b", Label)]
    [TestCase("1.2 a.b aaa.b.c", "must not contain dots")]
    [TestCase("{64}", "must be no more than 63 characters")]
    public void Dns1123Label(string values, string expected) => ShouldBe(NameRules.Dns1123Label, values, expected);

    [TestCase("a ab abc a1 a-1 a--1--2--b 0 1a a.a ab.a a1.a a-1.a a--1--2--b.a 0.a 01.a 0.1.2 a.1 foo.bar.baz {253}", "")]
    [TestCase("A ABC aBc A.a A1.a - a- -a 1- _ a_ a. .a a..b a.-b a-.b -.a a@b.c a.B a._", Subdomain)]
    [TestCase("{254}", "must be no more than 253 characters")]
    public void Dns1123Subdomain(string values, string expected) => ShouldBe(NameRules.Dns1123Subdomain, values, expected);

    [TestCase("a ab a1 a-1 a--1--2--b {63}", "")]
    [TestCase("0 01 1a 1-a A aBc - a- -a 1- _ a_b a. a.b a@b", Host)]
    [TestCase("{64}", "must be no more than 63 characters")]
    public void Dns1035Label(string values, string expected) => ShouldBe(NameRules.Dns1035Label, values, expected);

    [TestCase("simple now-with-dashes 1-starts-with-num 1234 simple/simple now-with-dashes/simple 1.2.3.4/5678 Uppercase_Is_OK_123 "
        + "example.com/Uppercase_Is_OK_123 requests.storage-foo {63} {253}/{63}", "")]
    [TestCase("nospecialchars%^=@ cantendwithadash- -cantstartwithadash- _ .", "name part " + Qualified)]
    [TestCase(
        "only/one/slash /a/b a//",
        "a qualified name " + Qualified + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')")]
    [TestCase("/simple", "prefix part must be non-empty")]
    [TestCase("simple/", "name part must be non-empty; name part " + Qualified)]
    [TestCase("Example.com/abc", "prefix part " + Subdomain)]
    [TestCase("{254}/abc", "prefix part must be no more than 253 characters")]
    [TestCase("{64} abc/{64}", "name part must be no more than 63 characters")]
    public void QualifiedName(string values, string expected) => ShouldBe(NameRules.QualifiedName, values, expected);

    [TestCase("simple now-with-dashes 1-starts-with-num end-with-num-1 1234 Mixed.Case_Value {63}", "")]
    [TestCase("nospecialchars%^=@ Tama-nui-te-rā.is.Māori.sun simple/slash _a a_ -a a- .",
        "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start "
        + "and end with an alphanumeric character "
        + "(e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')")]
    [TestCase("{64}", "must be no more than 63 characters")]
    public void LabelValue(string values, string expected) => ShouldBe(NameRules.LabelValue, values, expected);

    [TestCase("a telnet http-2 1a-b abcdefghijklmno", "")]
    [TestCase("1 12-34", "must contain at least one letter (a-z)")]
    [TestCase("a--b", "must not contain consecutive hyphens")]
    [TestCase("-a a-", "must not begin or end with a hyphen")]
    [TestCase("a.b a_b aB", "must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)")]
    [TestCase("abcdefghijklmnop", "must be no more than 15 characters")]
    [TestCase("--", "must contain at least one letter (a-z); must not contain consecutive hyphens; must not begin or end with a hyphen")]
    public void PortName(string values, string expected) => ShouldBe(NameRules.PortName, values, expected);

    [TestCase("a good good.name KEY_NAME -a .a ._a {253}", "")]
    [TestCase("a/b a=b a%b", ConfigKey)]
    [TestCase(".", "must not be '.'")]
    [TestCase("..", "must not be '..'")]
    [TestCase("..a ...", "must not start with '..'")]
    [TestCase("{254}", "must be no more than 253 characters")]
    public void ConfigMapKey(string values, string expected) => ShouldBe(NameRules.ConfigMapKey, values, expected);

    [TestCase("A my-env _ a.b 1A a%b !", "")]
    [TestCase("a=b = é a\tb", "a valid environment variable name must consist only of printable ASCII characters other than '='")]
    public void EnvironmentVariableName(string values, string expected) => ShouldBe(NameRules.EnvironmentVariableName, values, expected);

    [TestCase("*.example.com *.a *.a.b-c", "")]
    [TestCase("* *. *.A *a.b a.*.b example.com *.*.com",
        "a wildcard DNS-1123 subdomain must start with '*.', followed by a valid DNS subdomain, which must consist of "
        + "lower case alphanumeric characters, "
        + "'-' or '.' and end with an alphanumeric character (e.g. '*.example.com', regex used for validation is "
        + @"'\*\.[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')")]
    public void WildcardSubdomain(string values, string expected) => ShouldBe(NameRules.WildcardSubdomain, values, expected);

    [TestCase(0, false)]
    [TestCase(1, true)]
    [TestCase(65535, true)]
    [TestCase(65536, false)]
    public void PortNumber(long port, bool isValid) =>
        NameRules.PortNumber(port).ShouldBe(isValid ? [] : ["must be between 1 and 65535, inclusive"]);

    [Test]
    public void Empty_Name_IsRefusedWhereItMustBeOne()
    {
        NameRules.LabelValue("").ShouldBeEmpty();
        NameRules.Dns1123Label("").ShouldBe([Label]);
        NameRules.Dns1123Subdomain("").ShouldBe([Subdomain]);
        NameRules.Dns1035Label("").ShouldBe([Host]);
        NameRules.ConfigMapKey("").ShouldBe([ConfigKey]);
        NameRules.EnvironmentVariableName("").ShouldBe(["environment variable name must be non-empty"]);
        NameRules.QualifiedName("").ShouldBe(["name part must be non-empty", "name part " + Qualified]);
        NameRules.PortName("").ShouldBe(
            ["must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)", "must contain at least one letter (a-z)"]);
    }

    [TestCase("0.0.0.0 10.9.8.7 255.255.255.255 010.009.008.007 ::1 2001:db8::ffff ::ffff:1.2.3.4", "")]
    [TestCase(
        "1.2.3 1.2.3.4.5 256.1.1.1 1.2.3.x 1..2.3 .1.2.3 1.2.3. 10 0x0a.1.1.1 -1.2.3.4 2001:db8:::1 2001:db8::g "
        + "[::1] [::1]:80 fe80::1%eth0 1.2.3.4/24 name",
        "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)")]
    public void Address(string values, string expected) => ShouldBe(AddressRules.Address, values, expected);

    [TestCase("10.0.0.0/8 10.0.0.1/32 0.0.0.0/0 2001:db8::/64 ::/0 ::1/128", "")]
    [TestCase("10.0.0.0 10.0.0.0/33 10.0.0.0/-1 10.0.0.0/ 10.0.0.0/x 10.0.0/8 2001:db8::/129 /8 10.0.0.0/8/8 10.0.0.0/+8",
        "must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)")]
    public void Block(string values, string expected) => ShouldBe(AddressRules.Block, values, expected);

    [TestCase("10.9.8.7", "10.9.8.7")]
    [TestCase("255.0.128.1", "255.0.128.1")]
    [TestCase("010.009.008.007", "10.9.8.7")]
    [TestCase("2001:DB8::FFFF", "2001:db8::ffff")]
    [TestCase("1.2.3", null)]
    [TestCase("fe80::1%eth0", null)]
    [TestCase("", null)]
    public void TryParse_Address_IsItsBytes(string value, string? expected) =>
        (AddressRules.TryParse(value, out var address) ? address.ToString() : null).ShouldBe(expected);

    [TestCase(
        "10.0.0.1 126.255.255.255 128.0.0.0 169.253.255.255 169.255.0.0 223.255.255.255 224.0.1.0 255.255.255.255 2001:db8::1 ff01::1 ::2",
        "")]
    [TestCase("0.0.0.0 :: ::ffff:0.0.0.0", "may not be unspecified (0.0.0.0 or ::)")]
    [TestCase("127.0.0.0 127.255.255.255 ::1 ::ffff:127.0.0.2", "may not be in the loopback range (127.0.0.0/8, ::1/128)")]
    [TestCase(
        "169.254.0.0 169.254.255.255 fe80::1 febf::1 ::ffff:169.254.1.1", "may not be in the link-local range (169.254.0.0/16, fe80::/10)")]
    [TestCase(
        "224.0.0.0 224.0.0.255 ff02::1 ff12::1 ::ffff:224.0.0.9", "may not be in the link-local multicast range (224.0.0.0/24, ff02::/10)")]
    [TestCase("name 10 1.2.3", "must be a valid IP address")]
    public void NotSpecial(string values, string expected) => ShouldBe(AddressRules.NotSpecial, values, expected);

    /// <param name="values">Separated by blanks; <c>{63}</c> is a name of 63 letters.</param>
    private static void ShouldBe(Func<string, IReadOnlyList<string>> rule, string values, string expected)
    {
        foreach (var value in values.Split(' '))
        {
            var text = System.Text.RegularExpressions.Regex.Replace(value, @"\{(\d+)\}",
                static match => new string('a', int.Parse(match.Groups[1].Value)));
            string.Join("; ", rule(text)).ShouldBe(expected, value);
        }
    }
}
