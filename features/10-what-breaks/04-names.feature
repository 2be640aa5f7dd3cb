Feature: 10.4 Names
  Most requests begin with the lookup of a name. A Pod completes names from its search list: a name with fewer than five dots is tried in
  each domain of the list first, and as it stands last.

  Scenario: When DNS is down, requests by name fail although every Pod is healthy
    Given a Deployment "web" with 2 replicas
    And a Service "web" for Deployment "web" on port 80
    When DNS is down for 20 seconds
    And I curl "http://web" from a Pod
    Then the request fails with "no answer from DNS"
    And all 2 Pods of "web" are ready
    When I wait 20 seconds
    And I curl "http://web" from a Pod
    Then the request succeeds

  Scenario: A client that knows the address does not need DNS
    Given a Deployment "web" with 2 replicas
    And a Service "web" for Deployment "web" on port 80
    When DNS is down
    And I curl the ClusterIP of Service "web"
    Then the request succeeds

  Scenario: A DNS outage shorter than the resolver's timeout only costs time
    Given a Deployment "web" with 2 replicas
    And a Service "web" for Deployment "web" on port 80
    And a Pod "client"
    When DNS is down for 4 seconds
    And I curl "http://web" from Pod "client"
    Then the request succeeds
    And the slowest request took at most 6 seconds

  Scenario Outline: In namespace shop, the lookup of <name> <result>
    Given a Service "cart" in namespace "shop" with 1 ready Pod behind it
    When a Pod in namespace "shop" looks up "<name>"
    Then the lookup <result>

    Examples:
      | name                         | result                                   |
      | cart                         | returns the cluster IP of Service "cart" |
      | cart.shop                    | returns the cluster IP of Service "cart" |
      | cart.shop.svc.cluster.local. | returns the cluster IP of Service "cart" |
      | cart.                        | fails with NXDOMAIN                      |
      | cart.default                 | fails with NXDOMAIN                      |
