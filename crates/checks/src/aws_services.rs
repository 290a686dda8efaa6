//! Names of AWS services, as people write them in texts and beside boxes of a drawing.
//!
//! The list is for comparing a text with a drawing, not for being complete: a service that is not on
//! it is not compared. Names that are ordinary words count only with `AWS` or `Amazon` before them.
//!
//! Source: the public names of the services; the abbreviations are those of AWS's own documents.

use std::collections::BTreeSet;

/// The name by which a service is shown, and how it is written without `Amazon` or `AWS`.
const DISTINCT: [(&str, &[&str]); 52] = [
    ("Amazon EC2", &["EC2", "Elastic Compute Cloud"]),
    ("Auto Scaling", &["Auto Scaling", "Autoscaling"]),
    ("AWS Lambda", &["Lambda"]),
    ("AWS Fargate", &["Fargate"]),
    ("Amazon ECS", &["ECS", "Elastic Container Service"]),
    ("Amazon ECR", &["ECR", "Elastic Container Registry"]),
    ("Amazon EKS", &["EKS", "Elastic Kubernetes Service"]),
    ("Elastic Beanstalk", &["Elastic Beanstalk", "Beanstalk"]),
    ("Amazon S3", &["S3", "Simple Storage Service"]),
    ("S3 Glacier", &["Glacier"]),
    ("Amazon EBS", &["EBS", "Elastic Block Store"]),
    ("Amazon EFS", &["EFS", "Elastic File System"]),
    ("Amazon FSx", &["FSx"]),
    ("AWS Storage Gateway", &["Storage Gateway"]),
    ("Amazon RDS", &["RDS", "Relational Database Service"]),
    ("Amazon Aurora", &["Aurora"]),
    ("Amazon DynamoDB", &["DynamoDB"]),
    ("Amazon ElastiCache", &["ElastiCache"]),
    ("Amazon MemoryDB", &["MemoryDB"]),
    ("Amazon DocumentDB", &["DocumentDB"]),
    ("Amazon Neptune", &["Neptune"]),
    ("Amazon Redshift", &["Redshift"]),
    ("Amazon OpenSearch Service", &["OpenSearch"]),
    ("Amazon VPC", &["VPC", "Virtual Private Cloud"]),
    ("Elastic Load Balancing", &["ELB", "ALB", "NLB", "Elastic Load Balancing", "Application Load Balancer"]),
    ("Amazon CloudFront", &["CloudFront"]),
    ("Amazon Route 53", &["Route 53", "Route53"]),
    ("Amazon API Gateway", &["API Gateway"]),
    ("AWS Direct Connect", &["Direct Connect"]),
    ("AWS Transit Gateway", &["Transit Gateway", "TGW"]),
    ("AWS PrivateLink", &["PrivateLink"]),
    ("Amazon CloudWatch", &["CloudWatch"]),
    ("AWS CloudTrail", &["CloudTrail"]),
    ("AWS CloudFormation", &["CloudFormation"]),
    ("AWS Systems Manager", &["Systems Manager"]),
    ("AWS Control Tower", &["Control Tower"]),
    ("Amazon GuardDuty", &["GuardDuty"]),
    ("AWS Security Hub", &["Security Hub"]),
    ("AWS WAF", &["WAF"]),
    ("AWS KMS", &["KMS", "Key Management Service"]),
    ("AWS Secrets Manager", &["Secrets Manager"]),
    ("Amazon Cognito", &["Cognito"]),
    ("Amazon SQS", &["SQS", "Simple Queue Service"]),
    ("Amazon SNS", &["SNS", "Simple Notification Service"]),
    ("Amazon EventBridge", &["EventBridge"]),
    ("AWS Step Functions", &["Step Functions"]),
    ("Amazon Kinesis", &["Kinesis"]),
    ("Amazon MSK", &["MSK"]),
    ("Amazon Athena", &["Athena"]),
    ("Amazon QuickSight", &["QuickSight"]),
    ("Amazon SageMaker", &["SageMaker"]),
    ("Amazon Bedrock", &["Bedrock"]),
];

/// The same for names that are ordinary words.
const ORDINARY: [(&str, &str); 8] = [
    ("AWS Backup", "Backup"),
    ("AWS Batch", "Batch"),
    ("AWS Config", "Config"),
    ("AWS Glue", "Glue"),
    ("AWS Shield", "Shield"),
    ("Amazon Connect", "Connect"),
    ("Amazon Inspector", "Inspector"),
    ("AWS Organizations", "Organizations"),
];

/// The services that a text names, by the name under which they are shown.
pub fn services_in(text: &str) -> BTreeSet<&'static str> {
    // A label of a drawing is broken where its box ends.
    let words: Vec<&str> = text.split_whitespace().collect();
    let text = words.join(" ");
    let distinct = DISTINCT.iter().filter(|(_, ways)| ways.iter().any(|way| stands_in(&text, way)));
    let ordinary = ORDINARY
        .iter()
        .filter(|(_, way)| ["AWS", "Amazon"].iter().any(|maker| stands_in(&text, &format!("{maker} {way}"))));
    distinct.map(|(name, _)| *name).chain(ordinary.map(|(name, _)| *name)).collect()
}

/// Whether a name stands in a text as a word of its own. Hangul, kana and ideographs may follow
/// without a space. Capitals count, because `rds` may be anything.
fn stands_in(text: &str, name: &str) -> bool {
    let is_latin = |character: Option<char>| character.is_some_and(|it| it.is_ascii_alphanumeric());
    text.match_indices(name).any(|(at, _)| {
        !is_latin(text[..at].chars().next_back()) && !is_latin(text[at + name.len()..].chars().next())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        assert_eq!(services_in(text).into_iter().collect::<Vec<_>>(), expected, "in {text:?}");
    }

    #[test]
    fn names_are_found_however_they_are_written() {
        check("Amazon EC2 behind an ALB", &["Amazon EC2", "Elastic Load Balancing"]);
        check("Elastic\nLoad\n Balancing", &["Elastic Load Balancing"]);
        check("Aurora를 사용하고 S3에 저장합니다", &["Amazon Aurora", "Amazon S3"]);
        check("DynamoDBとLambdaを使います", &["AWS Lambda", "Amazon DynamoDB"]);
        check("AWS Config rules", &["AWS Config"]);
    }

    #[test]
    fn parts_of_words_and_ordinary_words_are_no_services() {
        check("ECSTASY, S3X, a connect and a config, backup every night, rds", &[]);
    }
}
