Feature: My web server

  Scenario: It answers
    Given a Deployment "web" with 2 replicas
    And a Service "web" for Deployment "web" on port 80
    When I curl "http://web"
    Then the response contains "nginx"
    And there are 2 Pods of "web"
